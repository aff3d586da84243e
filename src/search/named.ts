import type { Entry, Kind } from '../content/schema/entry.ts'
import { fold } from './fold.ts'
import type { Key } from './keys.ts'
import type { Names } from './names.ts'
import { toKana } from './readings.ts'
import { soundOf } from './romaji.ts'

/** Shortest sound that names an entry: shorter ones belong to too many words once long vowels are gone. */
const shortestSound = 4

/** The entries of these kinds that bear exactly this name. More than one where a name is shared. */
export type Named = (typed: string, kinds: readonly Kind[]) => readonly Entry[]

/**
 * Looks names up, never by likeness: the folded text equals an id, code, title, reading or alias, or else sounds like one. A name
 * that is the title of one entry and an alias of another means the titled one.
 */
export const createNamed = (entries: readonly Entry[], { plain, sound, readings }: Names): Named => {
  const bearers = (keys: readonly Key[], kinds: readonly Kind[]): readonly Entry[] => {
    const found = keys
      .map((key) => ({ entry: entries[key.entry], alias: key.alias }))
      .filter(({ entry }) => entry !== undefined && kinds.includes(entry.kind))
    const titled = found.filter(({ alias }) => !alias)
    return (titled.length > 0 ? titled : found).flatMap(({ entry }) => entry ?? [])
  }
  return (typed, kinds) => {
    const text = fold(typed)
    const written = bearers(plain.equal(text), kinds)
    // Kanji alone are fully converted: whoever wrote 格 did not mean 核, though they sound alike.
    if (written.length > 0 || !/[ぁ-ゖa-z]/.test(text)) return written
    const heard = soundOf(toKana(text, readings))
    const isKana = /[ぁ-ゖ]/.test(text)
    const sounding = sound.equal(heard).filter((key) => isKana || !key.latin)
    return heard.length < shortestSound ? [] : bearers(sounding, kinds)
  }
}
