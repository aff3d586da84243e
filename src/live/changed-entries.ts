import { isDeepStrictEqual } from 'node:util'
import type { Pack } from '../content/pack.ts'
import type { Entry } from '../content/schema/entry.ts'
import { sourceIdsOf } from '../content/walk.ts'

/** The codes of the entries whose cards read otherwise than before: they changed themselves, or a source of theirs did. Gone ones too. */
export const changedEntries = (before: Pack, now: Pack): readonly string[] => {
  const sources = new Map(now.entries.flatMap(sourceIdsOf).map((id) => [id, now.source(id)]))
  const earlier = new Map(before.entries.flatMap(sourceIdsOf).map((id) => [id, before.source(id)]))
  const isOther = (id: string): boolean => !isDeepStrictEqual(sources.get(id), earlier.get(id))
  const hasChanged = (entry: Entry): boolean => {
    const same = now.byId(entry.id)
    return !isDeepStrictEqual(entry, same) || sourceIdsOf(entry).some(isOther)
  }
  return before.entries.filter(hasChanged).map(({ code }) => code)
}
