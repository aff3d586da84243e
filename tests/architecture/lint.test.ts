import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const planted: string[] = []
afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file)
})

/** Lints a file planted in the project, and returns what lint says of it. */
const lintOf = (folder: string, text: string): string => {
  const file = join(root, folder, `planted-${process.pid}.ts`)
  mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(file, text)
  planted.push(file)
  return spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--type-aware', file], { cwd: root, encoding: 'utf8' })
    .stdout
}

describe('does lint still see what it must see?', () => {
  it.each(['src/door', 'src/emulator', 'src/preview', 'commands', 'src/cli'])('discord.js in %s', (folder) => {
    expect(lintOf(folder, "import { Client } from 'discord.js'\nexport const made = Client\n")).toContain(
      'no-restricted-imports',
    )
  })
  it.each(['discord/gateway.ts', 'emulator/start.ts', 'preview/start.ts'])('the core knowing src/%s', (file) => {
    expect(lintOf('src/door', `import * as transport from '../${file}'\nexport const made = transport\n`)).toContain(
      'no-restricted-imports',
    )
  })
  it('a promise that nobody waits for', () => {
    expect(lintOf('src/ops', 'const late = async () => 1\nexport const made = () => {\n  late()\n}\n')).toContain(
      'no-floating-promises',
    )
  })
  it('nothing in a file that is in order', () => {
    expect(lintOf('src/ops', 'export const made = 1\n')).not.toContain('planted-')
  })
  it('discord.js where it belongs', () => {
    expect(lintOf('src/discord', "import { Client } from 'discord.js'\nexport const made = Client\n")).not.toContain(
      'no-restricted-imports',
    )
  })
})
