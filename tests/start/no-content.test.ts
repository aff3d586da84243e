import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '../..')

it.each([
  ['ja_JP.UTF-8', '記事のフォルダを読めません'],
  ['C', 'cannot read the entries'],
])('what does a start say without its content? Which folder is missing, and it ends with 1 (%s)', (language, words) => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-bare-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of ['src', 'commands', 'node_modules', 'package.json'])
    symlinkSync(join(root, name), join(folder, name))
  const flags = ['--preserve-symlinks', '--preserve-symlinks-main']
  const { status, stderr } = spawnSync(process.execPath, [...flags, join(folder, 'src/main.js')], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      LC_ALL: language,
      NODE_ENV: 'production',
      DISCORD_TOKEN: 'x'.repeat(26) + '.abcdef.' + 'y'.repeat(38),
    },
  })
  expect(status).toBe(1)
  expect(stderr).toContain(words)
  expect(stderr).toContain(join(folder, 'content'))
})
