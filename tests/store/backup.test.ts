import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { backupFile } from '../../src/store/backup.ts'
import { fileIn, openStore } from '../../src/store/open.ts'
import { defaultSettings } from '../../src/store/settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'ronten-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command as an operator does. */
const backup = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['src/cli/backup.ts', ...args], {
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '', NODE_ENV: 'production', DISCORD_TOKEN: '' },
    encoding: 'utf8',
  })

describe('can what is kept be brought back?', () => {
  it('a copy made while the bot writes on holds what was there, and opens in the place of the file', async () => {
    const store = await openStore({ folder })
    for (let index = 0; index < 500; index++) await store.settings.put(`before-${index}`, defaultSettings, 1)
    const copy = join(folder, 'copy.sqlite')
    const copied = backupFile(fileIn(folder), copy)
    for (let index = 0; index < 50; index++) await store.settings.put(`meanwhile-${index}`, defaultSettings, 2)
    expect(await copied).toBe(true)
    await store.close()
    const restored = join(folder, 'restored')
    cpSync(copy, fileIn(restored))
    const again = await openStore({ folder: restored })
    const held = (await again.settings.changedSince(0)).map(({ guildId }) => guildId)
    expect(held.filter((id) => id.startsWith('before-'))).toHaveLength(500)
    await again.close()
  })
  it('the command writes one, a single file, names it, and does not write over another', () => {
    const to = join(folder, 'by-command.sqlite')
    const made = backup(to)
    expect([made.status, made.stdout.trim()]).toEqual([0, to])
    expect(readdirSync(folder).filter((name) => name.startsWith('by-command'))).toEqual(['by-command.sqlite'])
    const again = backup(to, '--lang', 'ja')
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('もうあります')])
  })
  it('where there is nothing to copy it says where it looked', () => {
    const empty = spawnSync(process.execPath, ['src/cli/backup.ts', '--lang', 'en'], {
      env: { ...process.env, DATA_DIR: join(folder, 'nowhere'), DATABASE_URL: '', DISCORD_TOKEN: '' },
      encoding: 'utf8',
    })
    expect([empty.status, empty.stderr]).toEqual([2, expect.stringContaining('nowhere')])
  })
  it('a damaged file is not passed off as a copy', () => {
    const broken = join(folder, 'broken')
    mkdirSync(broken)
    writeFileSync(fileIn(broken), 'this is no database, but long enough to be looked at as one'.repeat(200))
    const to = join(folder, 'of-broken.sqlite')
    const tried = spawnSync(process.execPath, ['src/cli/backup.ts', to], {
      env: { ...process.env, DATA_DIR: broken, DATABASE_URL: '', DISCORD_TOKEN: '' },
      encoding: 'utf8',
    })
    expect([tried.status, tried.stderr, existsSync(to)]).toEqual([1, expect.stringContaining('not a database'), false])
  })
})
