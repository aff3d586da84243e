import type { Key } from './keys.ts'

/** Visits every key that has a word beginning with the text, with the offset of that word: 0 where the key itself does. */
export type Beginnings = (text: string, visit: (key: number, at: number) => void) => void

/** Above every letter and digit, so that all texts with a beginning stand below that beginning with this behind it. */
const last = '\uffff'

/** The beginnings of all words of all keys, sorted, so that those with a common beginning stand together. */
export type Starts = {
  readonly texts: readonly string[]
  /** The key that each belongs to, by its position. */
  readonly keys: Uint32Array
  /** Where in its key each stands. */
  readonly offsets: Uint16Array
}

/** Sorts the beginnings of all words. */
export const sortStarts = (keys: readonly Key[]): Starts => {
  const starts = keys
    .flatMap(({ text, starts: offsets }, key) => offsets.map((at) => ({ key, at, text: text.slice(at) })))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  return {
    texts: starts.map(({ text }) => text),
    keys: Uint32Array.from(starts, ({ key }) => key),
    offsets: Uint16Array.from(starts, ({ at }) => at),
  }
}

/** Finds both ends of a stretch of the sorted list by halving it; no text in between is looked at. */
export const createBeginnings = ({ texts, keys, offsets }: Starts): Beginnings => {
  const firstFrom = (text: string): number => {
    let [low, high] = [0, texts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((texts[middle] ?? '') < text) low = middle + 1
      else high = middle
    }
    return low
  }
  return (text, visit) => {
    const end = firstFrom(text + last)
    for (let index = firstFrom(text); index < end; index++) visit(keys[index] ?? 0, offsets[index] ?? 0)
  }
}
