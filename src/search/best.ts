import type { Entry, Kind } from '../content/schema/entry.ts'

const none = 0xffffffff
/** Entries are numbered in the lower half of a sorted number, ranks (below 2^16) in the upper. */
const shift = 2 ** 16

/** The best rank of each entry found so far. Ranks are whole numbers below 2^16, smaller ones better. */
export type Best = {
  readonly note: (entry: number, rank: number) => void
  readonly size: () => number
  readonly first: (count: number) => readonly Entry[]
}

/** Collects ranks for entries of the wanted kinds and ignores the rest, so that a cut list never lacks one that fits. */
export const createBest = (entries: readonly Entry[], wanted: readonly Kind[]): Best => {
  const ranks = new Uint32Array(entries.length).fill(none)
  const fits = Uint8Array.from(entries, ({ kind }) => (wanted.includes(kind) ? 1 : 0))
  let found = 0
  return {
    note: (entry, rank) => {
      const old = ranks[entry]
      if (old === undefined || rank >= old || fits[entry] !== 1) return
      if (old === none) found++
      ranks[entry] = rank
    },
    size: () => found,
    first: (count) => {
      const order = new Uint32Array(found)
      let at = 0
      ranks.forEach((rank, entry) => {
        if (rank !== none) order[at++] = rank * shift + entry
      })
      return [...order.sort().subarray(0, count)].flatMap((number) => entries[number % shift] ?? [])
    },
  }
}
