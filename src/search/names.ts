import type { Entry } from '../content/schema/entry.ts'
import { lettersOf } from './edit-distance.ts'
import { createHaystack, type Haystack } from './haystack.ts'
import { buildKeys, type Key } from './keys.ts'
import type { Readings } from './readings.ts'

/** One way of comparing names: the keys, the letters of each (for edit distance) and all of them joined (for finding). */
export type Channel = { readonly keys: readonly Key[]; readonly letters: Int32Array; readonly haystack: Haystack }

/** All names of a catalogue, `plain` as written and `sound` as heard, with the readings learnt from them. */
export type Names = { readonly plain: Channel; readonly sound: Channel; readonly readings: Readings }

const channelOf = (keys: readonly Key[]): Channel => ({
  keys,
  letters: Int32Array.from(keys, (key) => lettersOf(key.text)),
  haystack: createHaystack(keys),
})

/** Builds everything that autocomplete and look-up by name share. */
export const createNames = (entries: readonly Entry[]): Names => {
  const { plain, sound, readings } = buildKeys(entries)
  return { plain: channelOf(plain), sound: channelOf(sound), readings }
}
