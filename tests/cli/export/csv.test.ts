import { describe, expect, it } from 'vitest'
import { csv } from '../../../src/cli/content/export/csv.ts'
import { languages } from '../../../src/content/schema/text.ts'
import { sourceIdsOf } from '../../../src/content/walk.ts'
import { realPack } from '../../support/app.ts'
import { from, text } from './exporting.ts'

const pack = realPack()

/** A table read by the grammar of RFC 4180, every field in quotation marks. */
const table = (file: string): readonly (readonly string[])[] =>
  file
    .replace(/\r\n$/, '')
    .split(/(?<=")\r\n(?=")/)
    .map((line) => [...line.matchAll(/(?:^|,)"((?:[^"]|"")*)"/g)].map(([, field = '']) => field.replaceAll('""', '"')))

describe.each(languages)('the csv in %s', (lang) => {
  const rows = table(text(csv.make(from(lang)).bytes))
  it('has a line of names, then one line an entry with six fields', () => {
    expect(rows[0]).toEqual(['question', 'answer', 'code', 'version', 'sources', 'licence'])
    expect(rows.length - 1).toBe(pack.entries.length - pack.ofKind('guide').length)
    for (const row of rows) expect(row.length).toBe(6)
  })
  it('gives each with its sources and the licence', () => {
    for (const [question = '', answer = '', code = '', version, sources = '', licence = ''] of rows.slice(1)) {
      const entry = pack.byCode(code)
      expect.soft([question !== '', answer !== '', version], code).toEqual([true, true, String(entry?.version)])
      for (const id of sourceIdsOf(entry ?? {}))
        expect.soft(sources, code).toContain(pack.source(id).url ?? pack.source(id).publisher)
      expect.soft(licence, code).toContain(pack.head.licence.url)
    }
  })
  it('answers a misconception with the fact, and does not say the myth again', () => {
    for (const { code, claim, summary } of pack.ofKind('misconception')) {
      const row = rows.find((each) => each[2] === code)
      expect([
        row?.[0]?.includes(claim[lang]),
        row?.[1]?.startsWith(summary[lang]),
        row?.[1]?.includes(claim[lang]),
      ]).toEqual([true, true, false])
    }
  })
})
