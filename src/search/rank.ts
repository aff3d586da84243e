import type { Language } from '../content/schema/text.ts'
import type { Key } from './keys.ts'

/**
 * How a key fits what was typed, the best first: it is that, begins with it, has a word that begins with it, holds it anywhere; is one
 * slip away, or two; shares pairs of letters.
 */
export const tier = { whole: 0, beginning: 1, word: 2, inside: 3, oneEdit: 4, twoEdits: 5, overlap: 6 } as const

/** Distances are smaller than this; a greater one counts as the greatest. */
const distances = 128
/** How many fields (below) there are. */
const fields = 8

/** One number for a key, given by its position: smaller is better, below 2^13. */
export type Rank = (key: number, tier: number, distance: number) => number

/** Orders by: tier; as written before as heard; title before alias; the reader's language before the other; nearer in length. */
export const createRank = (keys: readonly Key[], isHeard: boolean, reader: Language): Rank => {
  const parts = Uint16Array.from(keys, ({ alias, lang }) => {
    const isForeign = lang !== undefined && lang !== reader
    return ((isHeard ? 4 : 0) + (alias ? 2 : 0) + (isForeign ? 1 : 0)) * distances
  })
  return (key, tierNumber, distance) =>
    tierNumber * fields * distances + (parts[key] ?? 0) + Math.min(distance, distances - 1)
}
