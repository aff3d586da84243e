import type { Key } from './keys.ts'
import { rowOf } from './model/vocabulary.ts'

/** Two neighbouring letters as one number. No folded text holds U+0000, so that a letter alone equals no pair. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)

/** Every pair of letters of a text, once. */
export const pairsOf = (text: string): ReadonlySet<number> => {
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < text.length; at++) pairs.add(pairAt(text, at))
  return pairs
}

/**
 * Which keys hold a pair of letters, and how many different pairs each key has. Keys are given by their positions, in order. Flat, since
 * half of all pairs have one key: those of `letters[row]` reach from `start[row]` to `start[row + 1]` in `holders`.
 */
export type Pairs = {
  /** Pairs and single letters, sorted. */
  readonly letters: Int32Array
  readonly start: Uint32Array
  readonly holders: Uint32Array
  readonly sizes: Uint16Array
}

/**
 * Lists the keys of every pair. Letters beyond ASCII are listed on their own too: one kanji is worth finding in the midst of a
 * word, one Latin letter is not.
 */
export const createPairs = (keys: readonly Key[]): Pairs => {
  const lists = new Map<number, number[]>()
  const hold = (letters: number, key: number): boolean => {
    const list = lists.get(letters)
    if (!list) lists.set(letters, [key])
    else if (list[list.length - 1] === key) return false
    else list.push(key)
    return true
  }
  const sizes = Uint16Array.from(keys, ({ text }, key) => {
    let size = 0
    for (let at = 0; at < text.length; at++) {
      if (text.charCodeAt(at) > 0x7f) hold(text.charCodeAt(at), key)
      if (at + 1 < text.length && hold(pairAt(text, at), key)) size++
    }
    return size
  })
  const letters = Int32Array.from(lists.keys()).sort()
  const start = new Uint32Array(letters.length + 1)
  for (const [row, pair] of letters.entries()) start[row + 1] = (start[row] ?? 0) + (lists.get(pair)?.length ?? 0)
  const holders = new Uint32Array(start[letters.length] ?? 0)
  for (const [row, pair] of letters.entries()) holders.set(lists.get(pair) ?? [], start[row])
  return { letters, start, holders, sizes }
}

/** Where the keys of a pair, or of a letter, stand in `holders`: from the first to before the end. Nowhere is `[0, 0]`. */
export const placesOf = ({ letters, start }: Pairs, pair: number): readonly [from: number, end: number] => {
  const row = rowOf(letters, pair)
  return row < 0 ? [0, 0] : [start[row] ?? 0, start[row + 1] ?? 0]
}

/**
 * The keys of which the text may be a part, few of them in vain: those that hold the rarest of its pairs. Nobody for a single
 * ASCII letter.
 */
export const likelyHolders = (pairs: Pairs, text: string): Uint32Array => {
  let [from, end] = placesOf(pairs, text.length < 2 ? text.charCodeAt(0) : pairAt(text, 0))
  for (let at = 1; at + 1 < text.length && from < end; at++) {
    const [first, last] = placesOf(pairs, pairAt(text, at))
    if (last - first < end - from) [from, end] = [first, last]
  }
  return pairs.holders.subarray(from, end)
}
