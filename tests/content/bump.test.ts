import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packFolder } from '../../src/cli/content/places.ts'
import { bump } from '../../src/content/bump.ts'

const text = readFileSync(join(packFolder, 'terms/npt.yaml'), 'utf8')
const why = { ja: '表現を直した', en: 'Clearer wording' }
const version = Number(/^version: (\d+)/m.exec(text)?.[1])
const raise = (from: string) => bump('terms/npt.yaml', 'term', from, why, '2026-12-01')

describe('what does raising a version change?', () => {
  it('nothing where a reader sees no change', () => {
    expect(raise(text)).toMatchObject({ ok: true, changed: false, text })
  })
  it('the version and one line of history, and nothing else to the letter', () => {
    const edited = text.replace(/^summary:\n {2}ja: /m, 'summary:\n  ja: なお、')
    const bumped = raise(edited)
    if (!bumped.ok) return expect.fail('not bumped')
    const gone = edited.split('\n').filter((line) => !bumped.text.split('\n').includes(line))
    const come = bumped.text.split('\n').filter((line) => !edited.split('\n').includes(line))
    expect(gone).toEqual([`version: ${version}`])
    expect(come[0]).toBe(`version: ${version + 1}`)
    expect(come[1]?.replace(/[0-9a-f]{16}/, 'digest')).toBe(
      `  - { version: ${version + 1}, date: 2026-12-01, why: { ja: "表現を直した", en: "Clearer wording" }, text: "digest" }`,
    )
  })
  it('a second time it rises again, and then not once more', () => {
    const first = raise(text.replace(/^summary:\n {2}ja: /m, 'summary:\n  ja: なお、'))
    const second = raise((first.ok ? first.text : '').replace('なお、', 'さて、'))
    const third = raise(second.ok ? second.text : '')
    expect([second.ok && second.version, third.ok && third.changed]).toEqual([version + 2, false])
  })
  it('a draft becomes version 1', () => {
    const draft = text.replace(/^version: .*/m, 'version: 0').replace(/^history:[\s\S]*/m, 'history: []\n')
    expect(raise(draft)).toMatchObject({ ok: true, version: 1, changed: true })
  })
  it('a file with faults is left alone', () => {
    expect(raise(text.replace(/^reading: .*/m, 'reading: ABC'))).toMatchObject({
      ok: false,
      faults: [{ code: 'kana' }],
    })
  })
})
