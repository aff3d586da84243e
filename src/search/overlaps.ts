import { pairsOf, placesOf, type Pairs } from './pairs.ts'

/**
 * Finds keys that share pairs of letters with a text, whatever their order: 武装と共有 finds 核武装. The share is taken of the
 * shorter of the two, so that a title inside a sentence counts in full.
 */
export type Overlaps = (typed: string, visit: (key: number, share: number, pairs: number) => void) => void

/** Pairs that must be shared: one is chance. */
const fewest = 2

/** Counts over the lists of `pairs`, in room that is made once: only keys that share something are looked at. */
export const createOverlaps = (all: Pairs): Overlaps => {
  const { holders, sizes } = all
  const shared = new Uint8Array(sizes.length)
  const touched = new Uint32Array(sizes.length)

  return (typed, visit) => {
    const pairs = pairsOf(typed)
    let found = 0
    for (const pair of pairs) {
      const [from, end] = placesOf(all, pair)
      for (let place = from; place < end; place++) {
        const key = holders[place] ?? 0
        const count = shared[key] ?? 0
        if (count === 0) touched[found++] = key
        shared[key] = count + 1
      }
    }
    for (let at = 0; at < found; at++) {
      const key = touched[at] ?? 0
      const count = shared[key] ?? 0
      shared[key] = 0
      if (count >= fewest) visit(key, count / Math.min(pairs.size, sizes[key] ?? count), count)
    }
  }
}
