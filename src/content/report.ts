import { sideLength } from './checks/side-length.ts'
import { daysToReview } from './day.ts'
import type { Pack } from './pack.ts'
import { type Entry, type Kind, kinds } from './schema/entry.ts'
import type { Basis } from './schema/point.ts'
import type { Language } from './schema/text.ts'
import { type Source, wasRead } from './schema/source.ts'
import { citedOf, sourceIdsOf } from './walk.ts'

/** What an editor needs to know of a pack. Shares are between 0 and 1. */
export type Report = {
  readonly entries: Readonly<Record<Kind, number>>
  readonly events: number
  readonly points: {
    readonly count: number
    readonly byBasis: Readonly<Partial<Record<Basis, number>>>
    /** Statements with at least one primary source, and with at least one source that was read. */
    readonly primary: number
    readonly read: number
    /** Statements with a primary or scholarly source that was read: the measure of a pack's grounds. */
    readonly strong: number
  }
  readonly sources: { readonly count: number; readonly read: number; readonly notRead: number }
  readonly debates: readonly { readonly id: string; readonly length: Readonly<Record<Language, { for: number; against: number }>> }[]
  readonly flatters: Readonly<Record<string, number>>
  readonly phrasings: {
    readonly count: number
    readonly byWriter: Readonly<Record<string, number>>
    readonly fewest: readonly { readonly id: string; readonly count: number }[]
  }
  /** Entries past their review interval, and those that will be within 30 days. */
  readonly due: readonly string[]
  readonly soon: readonly string[]
  /** Cited sources that nobody has opened at their address, by how many statements lean on them. */
  readonly toOpen: readonly { readonly id: string; readonly url: string | null; readonly uses: number }[]
}

/** Measures a pack as it stands on a day (2026-07-14). */
export const reportOf = (pack: Pack, today: string): Report => {
  const ids = [...new Set([...pack.entries.flatMap(sourceIdsOf), ...sourceIdsOf({ events: pack.timeline })])]
  const sources = ids.map(pack.source)
  const read = sources.filter(wasRead).length
  const dueIn = (entry: Entry): number => daysToReview(entry, today)
  return {
    entries: count(kinds, (kind) => pack.ofKind(kind).length),
    events: pack.timeline.length,
    points: pointsOf(pack),
    sources: { count: sources.length, read, notRead: sources.length - read },
    debates: pack.ofKind('debate').map(({ id, sides }) => ({
      id,
      length: count({ ja: 0, en: 0 }, (lang) => ({
        for: sideLength(sides.for, lang),
        against: sideLength(sides.against, lang),
      })),
    })),
    flatters: tally(pack.ofKind('misconception').map(({ flatters }) => flatters)),
    phrasings: phrasingsOf(pack),
    due: pack.entries.filter((entry) => dueIn(entry) < 0).map(({ id }) => id),
    soon: pack.entries.filter((entry) => dueIn(entry) >= 0 && dueIn(entry) < 30).map(({ id }) => id),
    toOpen: toOpen(pack, sources),
  }
}

const count = <K extends string, V>(keys: Readonly<Record<K, unknown>>, value: (key: K) => V): Record<K, V> =>
  // Object.keys gives strings; the keys are the record's own.
  Object.fromEntries((Object.keys(keys) as K[]).map((key) => [key, value(key)])) as Record<K, V>

const tally = (values: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const pointsOf = (pack: Pack): Report['points'] => {
  const points = pack.entries.flatMap(citedOf).map(({ basis, cite }) => ({ basis, sources: cite.map(({ source }) => pack.source(source)) }))
  const share = (holds: (source: Source) => boolean): number =>
    points.filter(({ sources }) => sources.some(holds)).length / points.length
  const strong = ({ type, kind }: Source): boolean => type === 'primary' || kind === 'scholarly'
  return {
    count: points.length,
    byBasis: tally(points.map(({ basis }) => basis)),
    primary: share(({ type }) => type === 'primary'),
    read: share(wasRead),
    strong: share((source) => wasRead(source) && strong(source)),
  }
}

const phrasingsOf = (pack: Pack): Report['phrasings'] => {
  const groups = pack.entries.flatMap(({ id, asked }) =>
    asked.map(({ writer, ja, en }) => ({ id, writer, size: ja.length + en.length })),
  )
  const sum = (of: typeof groups): number => of.reduce((total, { size }) => total + size, 0)
  const perEntry = pack.entries.map(({ id }) => ({ id, count: sum(groups.filter((group) => group.id === id)) }))
  return {
    count: sum(groups),
    byWriter: Object.fromEntries(
      [...new Set(groups.map(({ writer }) => writer))].map((writer) => [writer, sum(groups.filter((group) => group.writer === writer))]),
    ),
    fewest: perEntry.toSorted((a, b) => a.count - b.count).slice(0, 5),
  }
}

const toOpen = (pack: Pack, sources: readonly Source[]): Report['toOpen'] => {
  const uses = tally(pack.entries.flatMap(citedOf).flatMap(({ cite }) => cite.map(({ source }) => source)))
  return sources
    .filter((source) => !wasRead(source))
    .map(({ id, url }) => ({ id, url, uses: uses[id] ?? 0 }))
    .toSorted((a, b) => b.uses - a.uses)
}

