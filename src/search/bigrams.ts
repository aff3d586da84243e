import type { Key } from './keys.ts'

const pairsOf = (text: string): readonly string[] => {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2))
  return [...pairs]
}

/**
 * Finds keys that share pairs of letters with a text, whatever their order: 武装と共有 finds 核武装. The share is taken of the
 * shorter of the two, so that a title inside a sentence counts in full.
 */
export type Overlaps = (typed: string, visit: (key: Key, share: number, pairs: number) => void) => void

/** Pairs that must be shared: one is chance. */
const fewest = 2

/** Lists the keys of every pair once. */
export const createOverlaps = (keys: readonly Key[]): Overlaps => {
  const sizes = new Uint16Array(keys.length)
  const postings = new Map<string, number[]>()
  keys.forEach((key, index) => {
    const pairs = pairsOf(key.text)
    sizes[index] = pairs.length
    for (const pair of pairs) {
      const list = postings.get(pair)
      if (list) list.push(index)
      else postings.set(pair, [index])
    }
  })
  return (typed, visit) => {
    const pairs = pairsOf(typed)
    const shared = new Uint8Array(keys.length)
    for (const pair of pairs) for (const index of postings.get(pair) ?? []) shared[index] = (shared[index] ?? 0) + 1
    keys.forEach((key, index) => {
      const count = shared[index] ?? 0
      if (count >= fewest) visit(key, count / Math.min(pairs.length, sizes[index] ?? count), count)
    })
  }
}
