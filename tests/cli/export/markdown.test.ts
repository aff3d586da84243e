import { describe, expect, it } from 'vitest'
import { markdown } from '../../../src/cli/content/export/markdown.ts'
import { languages } from '../../../src/content/schema/text.ts'
import { sourceIdsOf } from '../../../src/content/walk.ts'
import { realPack } from '../../support/app.ts'
import { from, text } from './exporting.ts'

const pack = realPack()

describe('the markdown', () => {
  it.each(languages)('holds every entry with its sources (%s)', (lang) => {
    const file = text(markdown.make(from(lang)).bytes)
    const has = (part: string): boolean => file.includes(part)
    for (const { title, code, version, summary } of pack.entries)
      expect.soft([has(`### ${title[lang]}\n\n${code}@${version}`), has(summary[lang])], code).toEqual([true, true])
    for (const id of new Set(pack.entries.flatMap(sourceIdsOf))) {
      const { url, publisher } = pack.source(id)
      expect.soft(has(url?.replaceAll('(', '%28').replaceAll(')', '%29') ?? publisher), id).toBe(true)
    }
    expect(file).toContain(pack.head.licence.url)
  })
})
