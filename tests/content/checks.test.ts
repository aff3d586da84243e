import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packFolder } from '../../src/cli/content/places.ts'
import type { FaultCode } from '../../src/content/fault.ts'
import { loadPack } from '../../src/content/load.ts'
import { codesAfter, copyOfPack, faultsAfter } from '../support/packs.ts'

const term = 'terms/nuclear-sharing.yaml'
const debate = 'debates/japan-adopt-sharing.yaml'
const myth = 'misconceptions/b61-12-gps.yaml'
const once = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)
const firstPoint = (pattern: RegExp, to: string) => (text: string) => {
  const start = text.indexOf('points:')
  return text.slice(0, start) + text.slice(start).replace(pattern, to)
}
/** The Japanese summary of an entry, to be copied into another. */
const summaryOf = (file: string): string => /^summary:\n.*/m.exec(readFileSync(join(packFolder, file), 'utf8'))?.[0] ?? ''
/** The last `count` arguments of one side, gone. */
const withoutLastAgainst = (text: string): string => {
  const start = text.lastIndexOf('\n    - claim:')
  const end = text.indexOf('\ncommonGround:')
  return text.slice(0, start) + text.slice(end)
}

describe('does each fault show?', () => {
  it('none in the copy before it is broken', () => {
    const pack = copyOfPack()
    const loaded = loadPack(pack.folder)
    pack.done()
    expect(loaded).toMatchObject({ ok: true })
  })

  it.each<[FaultCode, string, (text: string) => string]>([
    ['yaml', term, once(/^summary:\n {2}ja: /m, 'summary:\n  ja: 例: ')],
    ['folded', term, once(/^ {2}ja: (.{20})/m, '  ja: >\n    $1\n    ')],
    ['folded', term, once(/^ {2}ja: (.{20})/m, '  ja: $1\n    ')],
    ['missing-key', term, once(/^reading: .*\n/m, '')],
    ['unknown-key', term, once(/^summary:/m, 'sumary: x\nsummary:')],
    ['wrong-type', term, once(/^reviewDays: \d+/m, 'reviewDays: soon')],
    ['wrong-value', term, firstPoint(/basis: \S+/, 'basis: rumour')],
    ['too-small', term, once(/^reviewDays: \d+/m, 'reviewDays: 3')],
    ['too-big', term, once(/^reviewDays: \d+/m, 'reviewDays: 9999')],
    ['empty', term, once(/^title: .*/m, 'title: { ja: "", en: x }')],
    ['date-real', term, firstPoint(/asOf: \S+/, 'asOf: 2026-13-01')],
    ['date-partial', term, firstPoint(/asOf: \S+/, 'asOf: last year')],
    ['date-day', term, once(/^asOf: .*/m, 'asOf: 2026-11')],
    ['kana', term, once(/^reading: .*/m, 'reading: 核きょうゆう')],
    ['code', term, once(/^code: .*/m, 'code: term one')],
    ['cite', term, firstPoint(/cite: .*/, 'cite: [{ source: UPPER }]')],
    ['cite-missing', term, firstPoint(/cite: .*/, 'cite: []')],
    ['url', 'sources/nato-npg-topic.yaml', once(/^url: .*/m, 'url: nato.int')],
    ['id-is-not-file-name', term, once(/^id: .*/m, 'id: nuclear-shearing')],
    ['id-taken', term, once(/^id: .*/m, 'id: nuclear-umbrella')],
    ['code-taken', term, once(/^code: .*/m, 'code: t02')],
    ['code-letter', term, once(/^code: .*/m, 'code: m77')],
    ['no-such-entry', term, once(/^related: \[/m, 'related: [nuclear-umbrela, ')],
    ['related-to-itself', term, once(/^related: \[/m, 'related: [nuclear-sharing, ')],
    ['no-such-source', term, firstPoint(/cite: \[/, 'cite: [nato-topic-50067, ')],
    ['cells-differ', 'comparisons/sharing-vs-armament.yaml', once(/^( {2}- id: )\S+/m, '$1elsewhere')],
    ['source-not-read', term, firstPoint(/cite: .*/, 'cite: [crs-if10521]')],
    ['basis-needs', term, firstPoint(/basis: \S+/, 'basis: treaty')],
    ['sides-differ-in-number', debate, withoutLastAgainst],
    [
      'sides-differ-in-length',
      debate,
      once(/crux:\n {8}ja: /, `crux:\n        ja: ${'とても長い話です。'.repeat(60)}`),
    ],
    ['numbers-differ', term, firstPoint(/en: /, 'en: In 1234 ')],
    ['not-nfc', term, firstPoint(/ja: /, 'ja: か\u3099')],
    ['markup', term, firstPoint(/ja: /, 'ja: "**太字**" #')],
    ['markup', term, firstPoint(/en: .*/, 'en: "See https://example.com"')],
    ['line-break', term, firstPoint(/en: .*/, 'en: "One\\nTwo"')],
    ['events-out-of-order', 'cases/germany.yaml', once(/ {2}- date: .*/, '  - date: 2026')],
    ['as-of-after-check', term, firstPoint(/asOf: \S+/, 'asOf: 2099')],
    ['phrasings-too-few', term, once(/^asked:[\s\S]*?^summary:/m, 'asked: []\nsummary:')],
    ['phrasing-twice', myth, (text) => text.replace(/( {6}- (.+)\n)/, '$1      - $2?\n')],
    ['near-misses-missing', myth, once(/^nearMisses:[\s\S]*?^related:/m, 'nearMisses: []\nrelated:')],
    ['sentence-too-long', term, firstPoint(/ja: /, `ja: ${'長い'.repeat(60)}`)],
    ['sentences-too-long', term, (text) => text.replaceAll(/^ +ja: .*$/gm, (line) => line.replaceAll('。', '、'))],
    ['copied', 'terms/nuclear-umbrella.yaml', once(/^summary:\n.*/m, summaryOf(term))],
    ['sources-too-few', term, firstPoint(/cite: \[([a-z0-9-]+).*\]\n(.*\n) +basis: .*/, 'cite: [$1]\n$2    basis: disputed')],
    ['empty', term, once(/^title: .*/m, 'title:\n  ja:\n  en: x')],
    ['entry-promised', 'pack.yaml', (text) => `${text}promised: [nuclear-winter]\n`],
    ['no-such-entry', 'pack.yaml', (text) => `${text}starter: [nuclear-sharing, nobody-knows]\n`],
    ['no-such-entry', 'timeline.yaml', once(/entries:\n/, 'entries:\n      - nobody-knows\n')],
    ['event-twice', 'timeline.yaml', once(/( id: )(.*)([\s\S]*? id: ).*/, '$1$2$3$2')],
    ['events-out-of-order', 'timeline.yaml', once(/date: .*/, 'date: 2026')],
    ['source-not-read', 'timeline.yaml', once(/cite:\n(?: +- .*\n)+/, 'cite: [crs-if10521]\n')],
    ['draft', term, once(/^version: .*/m, 'version: 0')],
    ['history-out-of-step', term, once(/^version: .*/m, 'version: 7')],
  ])('%s in %s', (code, file, change) => {
    expect(codesAfter(file, change)).toContain(code)
  })

  it('a text that changed without a new version', () => {
    const pack = copyOfPack()
    pack.edit(term, once(/^summary:\n {2}ja: /m, 'summary:\n  ja: なお、'))
    const loaded = loadPack(pack.folder)
    pack.done()
    expect(loaded).toMatchObject({ ok: false, faults: [{ code: 'changed-without-version' }] })
  })
  it('nothing when only words for finding change', () => {
    expect(codesAfter(term, once(/^ {2}ja: \[/m, '  ja: [かくシェア, '))).toEqual([])
  })
  it('a source that nobody cites', () => {
    const pack = copyOfPack()
    cpSync(join(pack.folder, 'sources/nato-npg-topic.yaml'), join(pack.folder, 'sources/nobody.yaml'))
    pack.edit('sources/nobody.yaml', (text) => text.replace(/^id: .*/m, 'id: nobody'))
    const loaded = loadPack(pack.folder)
    pack.done()
    expect(loaded).toMatchObject({ ok: false, faults: [{ code: 'source-unused', data: { id: 'nobody' } }] })
  })
})

describe('what does a curator read about a fault?', () => {
  it('its file, line and column', () => {
    const text = readFileSync(join(packFolder, term), 'utf8')
    const line = text.split('\n').findIndex((each) => each.startsWith('reviewDays')) + 1
    const [fault] = faultsAfter(term, once(/^reviewDays: \d+/m, 'reviewDays: soon'))
    expect(fault).toMatchObject({ code: 'wrong-type', line, col: 13 })
    expect(fault?.file).toMatch(/terms\/nuclear-sharing\.yaml$/)
  })
  it('what could have been meant', () => {
    const [fault] = faultsAfter(term, once(/^related: \[/m, 'related: [nuclear-umbrela, '))
    expect(fault?.data).toMatchObject({ near: 'nuclear-umbrella' })
  })
  it('all faults at once, those of other files too', () => {
    const pack = copyOfPack()
    pack.edit(term, once(/^reviewDays: \d+/m, 'reviewDays: soon'))
    pack.edit(myth, once(/^code: .*/m, 'code: x'))
    pack.edit(debate, once(/^reading: .*\n/m, ''))
    const loaded = loadPack(pack.folder)
    pack.done()
    expect(loaded.ok ? [] : loaded.faults.map(({ code }) => code)).toEqual(['missing-key', 'code', 'wrong-type'])
  })
})
