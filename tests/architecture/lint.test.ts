import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const takesDiscord = "import { Client } from 'discord.js'\nexport const made = Client\n"
const takes = (file: string) => `import * as transport from '${file}'\nexport const made = transport\n`

/** Files planted in the project, each with what lint must find in it; undefined where it must find nothing. */
const planted = {
  'src/door/planted-discord.ts': [takesDiscord, 'no-restricted-imports'],
  'src/emulator/planted-discord.ts': [takesDiscord, 'no-restricted-imports'],
  'src/preview/planted-discord.ts': [takesDiscord, 'no-restricted-imports'],
  'src/cli/planted-discord.ts': [takesDiscord, 'no-restricted-imports'],
  'commands/planted-discord.ts': [takesDiscord, 'no-restricted-imports'],
  'src/door/planted-gateway.ts': [takes('../discord/gateway.ts'), 'no-restricted-imports'],
  'src/cards/planted-emulator.ts': [takes('../emulator/start.ts'), 'no-restricted-imports'],
  'src/search/planted-preview.ts': [takes('../preview/start.ts'), 'no-restricted-imports'],
  'src/ops/planted-promise.ts': [
    'const late = async () => 1\nexport const made = () => {\n  late()\n}\n',
    'no-floating-promises',
  ],
  'src/ops/planted-any.ts': ['export const made = (it: any): unknown => it\n', 'no-explicit-any'],
  'src/ops/planted-nothing.ts': ['export const made = 1\n', undefined],
  'src/discord/planted-discord.ts': [takesDiscord, undefined],
} as const

let found = ''
const remove = () => {
  for (const file of Object.keys(planted)) rmSync(join(root, file), { force: true })
}
beforeAll(() => {
  for (const [file, [text]] of Object.entries(planted)) {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const lint = join(root, 'node_modules/.bin/oxlint')
  found = spawnSync(lint, ['--type-aware', '-f', 'unix', ...Object.keys(planted)], {
    cwd: root,
    encoding: 'utf8',
  }).stdout
  remove()
})
afterAll(remove)

describe('does lint still see what it must see?', () => {
  it.each(Object.entries(planted))('%s', (file, [, rule]) => {
    const lines = found.split('\n').filter((line) => line.startsWith(`${file}:`))
    if (rule === undefined) expect(lines).toEqual([])
    else expect(lines.join('\n')).toContain(rule)
  })
})
