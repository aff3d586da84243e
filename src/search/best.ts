import type { Entry, Kind } from '../content/schema/entry.ts'

const none = 0xffffffff
/** Entries are numbered in the lower half of a sorted number, ranks (below 2^16) in the upper. */
const shift = 2 ** 16

/** The best rank of each entry found so far. Ranks are whole numbers below 2^16, smaller ones better. */
export type Best = {
  /** Forgets what was found, and from here on takes entries of these kinds alone: a cut list never lacks one that fits. */
  readonly begin: (wanted: readonly Kind[]) => void
  readonly note: (entry: number, rank: number) => void
  readonly size: () => number
  readonly first: (count: number) => readonly Entry[]
}

/** Collects ranks in room that is made once, so that a key press touches no more entries than it finds. */
export const createBest = (entries: readonly Entry[]): Best => {
  const ranks = new Uint32Array(entries.length).fill(none)
  const touched = new Uint32Array(entries.length)
  const kinds = [...new Set(entries.map(({ kind }) => kind))]
  const kindOf = Uint8Array.from(entries, ({ kind }) => kinds.indexOf(kind))
  const fits = new Uint8Array(kinds.length)
  let found = 0

  return {
    begin: (wanted) => {
      for (let at = 0; at < found; at++) ranks[touched[at] ?? 0] = none
      found = 0
      for (let kind = 0; kind < kinds.length; kind++) fits[kind] = 0
      for (const kind of wanted) fits[kinds.indexOf(kind)] = 1
    },
    note: (entry, rank) => {
      const old = ranks[entry]
      if (old === undefined || rank >= old || fits[kindOf[entry] ?? 0] !== 1) return
      if (old === none) touched[found++] = entry
      ranks[entry] = rank
    },
    size: () => found,
    first: (count) => {
      const least = smallest(found, count, (at) => (ranks[touched[at] ?? 0] ?? 0) * shift + (touched[at] ?? 0))
      return least.flatMap((number) => entries[number % shift] ?? [])
    },
  }
}

/** The smallest of many numbers, sorted: keeps no more than `count`, and most numbers end at the first comparison. */
const smallest = (size: number, count: number, numberAt: (at: number) => number): readonly number[] => {
  const kept: number[] = []
  for (let at = 0; at < size; at++) {
    const number = numberAt(at)
    if (kept.length === count && number >= (kept.at(-1) ?? 0)) continue
    let place = kept.length < count ? kept.length : count - 1
    for (; place > 0 && (kept[place - 1] ?? 0) > number; place--) kept[place] = kept[place - 1] ?? 0
    kept[place] = number
  }
  return kept
}
