import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryCard } from '../../src/cards/entry-card.ts'
import { dayOf } from '../../src/content/day.ts'
import { indexPack } from '../../src/content/pack.ts'
import { languages } from '../../src/content/schema/text.ts'
import { views } from '../../src/door/action.ts'
import { callbackBody, callbackBytes } from '../../src/door/wire.ts'
import { realPack } from '../support/app.ts'

const pack = realPack()
const day = (count: number): string => dayOf(new Date(Date.parse('2026-01-01') + count * 86_400_000))

const asked = fc.record({
  entry: fc.constantFrom(...pack.entries.slice(0, 12)),
  shown: fc.record({
    view: fc.constantFrom(...views),
    page: fc.integer({ min: 1, max: 3 }),
    fromVersion: fc.integer({ min: 1, max: 4 }),
  }),
  context: fc.record({
    lang: fc.constantFrom(...languages),
    format: fc.constantFrom('card' as const, 'text' as const),
    seenBy: fc.constantFrom('reader' as const, 'others' as const),
    today: fc.nat(900).map(day),
    place: fc.option(fc.record({ guildId: fc.constantFrom('1', undefined) }), { nil: undefined }),
  }),
})

describe('is a card that was kept the one that would be made now?', () => {
  it('for whoever reads it, wherever, on whatever day', () => {
    fc.assert(
      fc.property(asked, ({ entry, shown, context: { place, ...context } }) => {
        const where = place === undefined ? {} : { place }
        const kept = entryCard(entry, shown, { ...context, ...where, pack })
        // A pack of its own finds nothing kept.
        expect(kept).toEqual(entryCard(entry, shown, { ...context, ...where, pack: { ...pack } }))
        const reply = { kind: 'card', card: kept, format: context.format, as: 'public' } as const
        expect(JSON.parse(callbackBytes(reply).toString())).toEqual(JSON.parse(JSON.stringify(callbackBody(reply))))
      }),
      { seed: 3, numRuns: 1000 },
    )
  })
  it('is made once for all who see the same', () => {
    const [entry = expect.fail('no entry')] = pack.entries
    const context = { pack, lang: 'ja', format: 'card', seenBy: 'others', today: day(0) } as const
    const card = (today: string) => entryCard(entry, { view: 'short', page: 1 }, { ...context, today })
    expect(card(day(1))).toBe(card(day(2)))
    const due = card(day(5000))
    expect(due.footer).not.toBe(card(day(1)).footer)
  })
  it('is the same for a command and for presses on the current version or a made-up one', () => {
    const [entry = expect.fail('no entry')] = pack.entries
    const context = { pack, lang: 'ja', format: 'card', seenBy: 'others', today: day(0) } as const
    const card = (fromVersion: number) => entryCard(entry, { view: 'short', page: 1, fromVersion }, context)
    const commanded = entryCard(entry, { view: 'short', page: 1 }, context)
    for (const version of [entry.version, entry.version + 1, 999_999]) expect(card(version)).toBe(commanded)
    expect(card(0)).not.toBe(commanded)
  })
  it('new content shows at once, and so does a second entry that bears the code of the first', () => {
    const [entry = expect.fail('no entry')] = pack.entries
    const context = { lang: 'ja', format: 'card', seenBy: 'others', today: day(0) } as const
    const shown = { view: 'short', page: 1 } as const
    const renamed = { ...entry, title: { ...entry.title, ja: '別の題' } }
    const { entries, timeline, outside, unstated, head } = pack
    const changed = indexPack(
      {
        head,
        entries: entries.map((each) => (each === entry ? renamed : each)),
        sources: sourcesOf(),
        timeline,
        outside,
        unstated,
      },
      'x',
    )
    expect(entryCard(entry, shown, { ...context, pack }).title).toBe(entry.title.ja)
    expect(entryCard(renamed, shown, { ...context, pack: changed }).title).toBe('別の題')
    expect(entryCard(renamed, shown, { ...context, pack }).title).toBe('別の題')
  })
})

/** The sources of the first entries: enough for their cards. */
const sourcesOf = () =>
  [...new Set(JSON.stringify(pack.entries).match(/(?<="source":")[^"]+/g))].map((id) => pack.source(id))
