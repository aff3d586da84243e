import type { Entry } from '../content/schema/entry.ts'
import { createBeginnings, sortStarts, type Beginnings } from './beginnings.ts'
import { buildKeys, type Key } from './keys.ts'
import { createNearby, type Nearby } from './nearby.ts'
import { createPairs, type Pairs } from './pairs.ts'
import type { Readings } from './readings.ts'

/** One way of comparing names: the keys, and what finds them by their position in this list. */
export type Channel = {
  readonly keys: readonly Key[]
  /** How many letters each key has. */
  readonly lengths: Uint16Array
  /** The keys that equal the text. */
  readonly equal: (text: string) => readonly Key[]
  readonly beginning: Beginnings
  readonly nearby: Nearby
  readonly pairs: Pairs
}

/** All names of a catalogue, `plain` as written and `sound` as heard, with the readings learnt from them. */
export type Names = { readonly plain: Channel; readonly sound: Channel; readonly readings: Readings }

const channelOf = (keys: readonly Key[]): Channel => {
  const exact = Map.groupBy(keys, (key) => key.text)
  const starts = sortStarts(keys)
  return {
    keys,
    lengths: Uint16Array.from(keys, ({ text }) => text.length),
    equal: (text) => exact.get(text) ?? [],
    beginning: createBeginnings(starts),
    nearby: createNearby(starts),
    pairs: createPairs(keys),
  }
}

/** Builds everything that autocomplete and look-up by name share. */
export const createNames = (entries: readonly Entry[]): Names => {
  const { plain, sound, readings } = buildKeys(entries)
  return { plain: channelOf(plain), sound: channelOf(sound), readings }
}
