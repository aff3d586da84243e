import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../../../src/cli/content/places.ts'

const folder = mkdtempSync(join(tmpdir(), 'ronten-export-'))
afterAll(() => rmSync(folder, { recursive: true }))
const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'src/cli/content.ts'), 'export', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', DISCORD_TOKEN: '' },
  })

describe('npm run content -- export', () => {
  it.each([
    ['anki', 'apkg'],
    ['csv', 'csv'],
    ['markdown', 'md'],
    ['claimreview', 'jsonld'],
    ['json', 'json'],
  ])('%s writes a file and says what is in it', (format, ending) => {
    const { status, stdout } = run(format, '--lang', 'en')
    expect([status, stdout.split(' (')[0]]).toEqual([0, `wrote ronten-nuclear-sharing-en.${ending}`])
    expect(existsSync(join(folder, `ronten-nuclear-sharing-en.${ending}`))).toBe(true)
  })
  it('with --json says it to programs', () => {
    const { status, stdout } = run('csv', '--out', 'cards.csv', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'csv',
      file: 'cards.csv',
      bytes: readFileSync(join(folder, 'cards.csv')).length,
      leftOut: [{ codes: ['g01', 'g02', 'g03', 'g04', 'g05'] }],
    })
  })
  it('without a format that it knows: names those, and exits 2', () => {
    for (const args of [[], ['pdf'], ['toString']]) {
      const { status, stderr } = run(...args, '--lang', 'en')
      expect([status, stderr.trim()]).toEqual([2, 'Choose a format: anki, csv, markdown, claimreview, json'])
    }
  })
  it('where it cannot write: says so, and exits 2', () => {
    const { status, stderr } = run('csv', '--out', join(folder, 'none/cards.csv'), '--lang', 'ja')
    expect([status, stderr.includes('書き込めません(ENOENT)')]).toEqual([2, true])
  })
})
