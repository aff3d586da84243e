import type { Key } from './keys.ts'

/** Two neighbouring letters as one number. No folded text holds U+0000, so that a letter alone equals no pair. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)

/** Every pair of letters of a text, once. */
export const pairsOf = (text: string): ReadonlySet<number> => {
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < text.length; at++) pairs.add(pairAt(text, at))
  return pairs
}

/** Which keys hold a pair of letters, and how many different pairs each key has. Keys are given by their positions, in order. */
export type Pairs = {
  readonly holders: ReadonlyMap<number, readonly number[]>
  readonly sizes: Uint16Array
}

/**
 * Lists the keys of every pair. Letters beyond ASCII are listed on their own too: one kanji is worth finding in the midst of a
 * word, one Latin letter is not.
 */
export const createPairs = (keys: readonly Key[]): Pairs => {
  const holders = new Map<number, number[]>()
  const hold = (letters: number, key: number): boolean => {
    const list = holders.get(letters)
    if (!list) holders.set(letters, [key])
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
  return { holders, sizes }
}

/**
 * The keys of which the text may be a part, few of them in vain: those that hold the rarest of its pairs. Nobody for a single
 * ASCII letter.
 */
export const likelyHolders = ({ holders }: Pairs, text: string): readonly number[] => {
  if (text.length < 2) return holders.get(text.charCodeAt(0)) ?? []
  const holdersAt = (at: number): readonly number[] => holders.get(pairAt(text, at)) ?? []
  let fewest = holdersAt(0)
  for (let at = 1; at + 1 < text.length && fewest.length > 0; at++) {
    const list = holdersAt(at)
    if (list.length < fewest.length) fewest = list
  }
  return fewest
}
