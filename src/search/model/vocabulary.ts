import type { Features } from './features.ts'

/**
 * The number that stands for a feature: 32 bits of its letters (FNV-1a over UTF-16 units). Of a feature nothing is asked but whether it is
 * the same as another, and a number takes 4 bytes where a string in a map takes sixty. Of the 320,000 features of the largest model about
 * twelve pairs share a number by chance: too few to tell.
 */
export const numberOf = (feature: string): number => {
  let number = 0x811c9dc5
  for (let at = 0; at < feature.length; at++) number = Math.imul(number ^ feature.charCodeAt(at), 0x01000193)
  return number | 0
}

/** The features that a model knows, in order; each is the row of its place in the tables beside them. */
export type Vocabulary = Int32Array

/** Every feature of the texts, once. */
export const vocabularyOf = (texts: readonly Features[]): Vocabulary => {
  const features = new Set<number>()
  for (const text of texts) for (const feature of text.keys()) features.add(feature)
  return Int32Array.from(features).sort()
}

/** The row of a feature, or −1 for one that is not known. Halves the list some 18 times. */
export const rowOf = (vocabulary: Vocabulary, feature: number): number => {
  let low = 0
  let high = vocabulary.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = vocabulary[middle] ?? 0
    if (found === feature) return middle
    if (found < feature) low = middle + 1
    else high = middle - 1
  }
  return -1
}
