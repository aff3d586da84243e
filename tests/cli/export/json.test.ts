import { describe, expect, it } from 'vitest'
import { json } from '../../../src/cli/content/export/json.ts'
import { sourceIdsOf } from '../../../src/content/walk.ts'
import { realPack } from '../../support/app.ts'
import { from, text } from './exporting.ts'

const pack = realPack()

describe('the json', () => {
  const data = JSON.parse(text(json.make(from('ja')).bytes)) as {
    readonly entries: readonly { readonly code: string; readonly title: object }[]
    readonly sources: readonly { readonly id: string }[]
    readonly timeline: readonly object[]
  }
  it('says which shape it has, and holds both languages', () => {
    expect(Object.keys(data)).toEqual(['format', 'pack', 'entries', 'timeline', 'sources'])
    expect(data).toMatchObject({
      format: { name: 'ronten-pack', version: 1 },
      pack: { version: pack.version, licence: pack.head.licence },
    })
    const { entries } = data
    expect(entries.map(({ code }) => code)).toEqual(pack.entries.map(({ code }) => code))
    expect(entries[0]?.title).toEqual(pack.entries[0]?.title)
  })
  it('holds every source that it cites, and nothing that serves finding alone', () => {
    const sources = data.sources.map(({ id }) => id)
    for (const id of sourceIdsOf({ entries: data.entries, events: data.timeline })) expect(sources).toContain(id)
    expect(JSON.stringify(data)).not.toMatch(/"(asked|outside|unstated)":/)
  })
})
