import type { Key } from './keys.ts'

/** Where a text stands in a key: all of it, at its beginning, where a word begins, or anywhere. Smaller is better. */
export const place = { whole: 0, beginning: 1, word: 2, inside: 3 } as const

/** Called for each occurrence, with the letters of the key that the text leaves over. A key may come more than once. */
type Visit = (key: Key, place: number, left: number) => void

/** Finds a text in many keys at once. */
export type Haystack = {
  /** The keys that equal the text. */
  readonly equal: (text: string) => readonly Key[]
  /** The keys that have a word beginning with the text, found by halving a sorted list. */
  readonly beginning: (text: string, visit: Visit) => void
  /** The keys that hold the text anywhere, found by reading all of them. */
  readonly holding: (text: string, visit: Visit) => void
}

const gap = '\n'

/** Sorts the beginnings of all words, and joins all keys into one text: the engine's own indexOf outruns any loop over keys. */
export const createHaystack = (keys: readonly Key[]): Haystack => {
  const exact = Map.groupBy(keys, (key) => key.text)
  const starts = keys
    .flatMap((key) => key.starts.map((at) => ({ key, at, text: key.text.slice(at) })))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  const joined = keys.map((key) => key.text).join(gap)
  const owners = keys.flatMap((key) => Array.from({ length: key.text.length + gap.length }, () => key))

  const firstFrom = (text: string): number => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle]?.text ?? '') < text) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    equal: (text) => exact.get(text) ?? [],
    beginning: (text, visit) => {
      for (let index = firstFrom(text); starts[index]?.text.startsWith(text) === true; index++) {
        const start = starts[index]
        if (!start) return
        const left = start.key.text.length - text.length
        visit(start.key, start.at > 0 ? place.word : left > 0 ? place.beginning : place.whole, left)
      }
    },
    holding: (text, visit) => {
      for (let at = joined.indexOf(text); at !== -1; at = joined.indexOf(text, at + 1)) {
        const key = owners[at]
        if (key) visit(key, place.inside, key.text.length - text.length)
      }
    },
  }
}
