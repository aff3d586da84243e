/** A source of numbers from 0 up to and without 1, the same for the same seed on every machine. */
export type Random = () => number

/** A generator from words: xmur3 makes a state of them, mulberry32 goes on from there. For games, not for secrets. */
export const randomFrom = (...words: readonly string[]): Random => {
  let state = hashOf(words.join(' '))
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A short seed from any words, such as the id of an interaction: at most seven letters and digits. */
export const seedOf = (words: string): string => hashOf(words).toString(36)

const hashOf = (words: string): number => {
  let hash = 1_779_033_703 ^ words.length
  for (let index = 0; index < words.length; index++) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 3_432_918_353)
    hash = (hash << 13) | (hash >>> 19)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The same things in another order (Fisher–Yates). */
export const shuffled = <T>(things: readonly T[], random: Random): readonly T[] => {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    // Both are places of the list.
    ;[order[last], order[other]] = [order[other] as T, order[last] as T]
  }
  return order
}

/** One of the things; undefined where there are none. */
export const oneOf = <T>(things: readonly T[], random: Random): T | undefined =>
  things[Math.floor(random() * things.length)]
