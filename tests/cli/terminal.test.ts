import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfPack } from '../support/packs.ts'

const root = join(import.meta.dirname, '../..')
/** Runs a program of the project as npm would, in a Japanese or English terminal. */
const run = (program: string, args: readonly string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/cli', program), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', DISCORD_TOKEN: '', ...env },
  })
  return { status, stdout, stderr }
}

describe('npm run ask', () => {
  it('answers a command as text and exits 0', () => {
    const { status, stdout } = run('ask.ts', ['/define term:核共有', '--lang', 'ja'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^核共有 \(用語\)\n/)
    expect(stdout).toContain('t01@')
  })
  it('answers in the language asked for', () => {
    expect(run('ask.ts', ['/define term:核共有', '--lang', 'en']).stdout).toMatch(/^Nuclear sharing \(Term\)\n/)
  })
  it('takes values with spaces, and options after them', () => {
    expect(run('ask.ts', ['/define', 'term:nuclear', 'sharing', 'language:ja']).stdout).toMatch(/^核共有/)
  })
  it('prints the reply object with --json', () => {
    const reply: unknown = JSON.parse(run('ask.ts', ['/define term:t01', '--json']).stdout)
    expect(reply).toMatchObject({ kind: 'card', card: { title: 'Nuclear sharing' } })
  })
  it.each([
    ['/nothing', /There is no such command. There are: \/define/],
    ['/define term:zzzzzz', /There is no entry called "zzzzzz"/],
    ['/define', /Please fill in "term"/],
  ])('says what is wrong with %s and exits 2', (line, message) => {
    const { status, stdout, stderr } = run('ask.ts', [line, '--lang', 'en'])
    expect(status).toBe(2)
    expect(stdout + stderr).toMatch(message)
  })
  it('explains itself', () => {
    expect(run('ask.ts', ['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('npm run --silent ask'),
    })
  })
})

describe('npm run content', () => {
  it('lists the entries', () => {
    const rows: unknown = JSON.parse(run('content.ts', ['list', '--json']).stdout)
    expect(rows).toEqual(
      expect.arrayContaining([
        {
          id: 'nuclear-sharing',
          code: 't01',
          kind: 'term',
          version: expect.any(Number),
          asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
          title: { ja: '核共有', en: 'Nuclear sharing' },
        },
      ]),
    )
  })
  it('finds nothing wrong with the pack', () => {
    expect(run('content.ts', ['check'])).toMatchObject({ status: 0, stdout: expect.stringContaining('no faults') })
  })
  it('lists the faults of another pack in the language of the terminal and exits 1', () => {
    const pack = copyOfPack()
    pack.edit('terms/npt.yaml', (text) => text.replace(/^reading: .*/m, 'reading: NPT'))
    const { status, stdout } = run('content.ts', ['check', pack.folder], { LC_ALL: 'ja_JP.UTF-8' })
    pack.done()
    expect(status).toBe(1)
    expect(stdout).toMatch(/terms\/npt\.yaml:4:10 {2}読みにひらがなと「ー」以外の文字があります {2}空白や記号を除き/)
  })
  it.each([
    [['check', '/nowhere']],
    [['frobnicate']],
    [['bump', 'no-such-entry', 'why']],
    [['list', '--unknown']],
    [['list', '--lang', 'fr']],
  ])('exits 2 for %j', (args) => {
    expect(run('content.ts', args).status).toBe(2)
  })
})

describe('npm run content, for an editor', () => {
  it('reports grounds, balance and phrasings, and every statement rests on a source that was read', () => {
    const report: unknown = JSON.parse(run('content.ts', ['report', '--json']).stdout)
    expect(report).toMatchObject({
      entries: { term: 73, misconception: 46, debate: 8, case: 16, comparison: 16, question: 41, guide: 5 },
      points: { read: 1 },
    })
    const { points, events } = report as { points: { strong: number }; events: number }
    expect(points.strong).toBeGreaterThanOrEqual(0.4)
    expect(events).toBeGreaterThanOrEqual(60)
  })
  it('shows an entry as its cards read, by id or by code', () => {
    const byCode = run('content.ts', ['show', 'm20', '--lang', 'ja']).stdout
    expect(byCode).toBe(run('content.ts', ['show', 'b61-12-gps', '--lang', 'ja']).stdout)
    expect(byCode).toMatch(/よくある言い方[\s\S]*出典/)
  })
  it('tells what changed in an entry', () => {
    expect(run('content.ts', ['history', 't01', '--lang', 'en']).stdout).toMatch(
      /nuclear-sharing@1 {2}2026-11-25 {2}First version/,
    )
  })
  it('finds texts that repeat those of another folder', () => {
    const pack = copyOfPack()
    const [, summary = ''] =
      /^summary:\n {2}ja: (.*)$/m.exec(readFileSync(join(pack.folder, 'terms/npt.yaml'), 'utf8')) ?? []
    const notes = mkdtempSync(join(tmpdir(), 'ronten-notes-'))
    writeFileSync(join(notes, 'notes.md'), summary)
    const { status, stdout } = run('content.ts', ['check', pack.folder, '--against', notes, '--lang', 'en'])
    pack.done()
    rmSync(notes, { recursive: true })
    expect([status, stdout]).toEqual([1, expect.stringMatching(/terms\/npt\.yaml.*also stands in notes\.md/)])
  })
  it.each([
    [['show', 'nobody']],
    [['history']],
    [['new', 'rumour', 'x']],
    [['new', 'term', 'Not An Id']],
    [['new', 'term', 'npt']],
  ])('exits 2 for %j, and changes nothing', (args) => {
    expect(run('content.ts', args).status).toBe(2)
  })
})

describe('npm run register', () => {
  it('asks for a token, and never repeats what stands in its place', () => {
    const { status, stdout, stderr } = run('register.ts', [], { DISCORD_TOKEN: 'my-secret-password' })
    expect(status).toBe(2)
    expect(stdout + stderr).toContain('DISCORD_TOKEN')
    expect(stdout + stderr).not.toContain('my-secret-password')
  })
})
