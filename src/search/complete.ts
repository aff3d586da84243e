import type { Entry, Kind } from '../content/schema/entry.ts'
import type { Language } from '../content/schema/text.ts'
import { createBest } from './best.ts'
import { createOverlaps } from './bigrams.ts'
import { sampler } from './catalogue.ts'
import { fold } from './fold.ts'
import { place } from './haystack.ts'
import type { Key } from './keys.ts'
import type { Names } from './names.ts'
import { nearby } from './nearby.ts'
import { toKana } from './readings.ts'
import { soundTyped } from './romaji.ts'

/** Discord shows at most 25 choices (Discord docs, Application Commands, Autocomplete). */
const mostChoices = 25

/** The tiers after the four places of haystack.ts. */
const tier = { ...place, oneEdit: 4, twoEdits: 5, overlap: 6 } as const

/** Whether a text is worth finding in the midst of a word: one or two letters mean nothing there, one kanji does. */
const tellsInside = (typed: string, shortest: number): boolean => typed.length >= shortest || /\p{sc=Han}/u.test(typed)

/** Share of letter pairs from which two texts resemble each other. Below it come lists that nobody asked for. */
const leastOverlap = 0.6

/** One number that orders as: tier; as written before as heard; title before alias; own language before the other; nearer in length. */
const rankOf = (tierNumber: number, heard: boolean, key: Key, lang: Language, distance: number): number => {
  const foreign = key.lang !== undefined && key.lang !== lang
  const field = (heard ? 4 : 0) + (key.alias ? 2 : 0) + (foreign ? 1 : 0)
  return (tierNumber * 8 + field) * 128 + Math.min(distance, 127)
}

/** Entries of these kinds for half-typed input, the best first, at most `mostChoices`. */
export type Complete = (typed: string, kinds: readonly Kind[], lang: Language) => readonly Entry[]

/**
 * Ranks entries for half-typed input. In this order: the name is what was typed, begins with it, has a word that begins with
 * it, holds it anywhere; and only when no entry does so: is one slip of the finger away, or two for eight letters and more;
 * shares most pairs of letters. Every name counts (title in both languages, reading, aliases, id, code), as written and as
 * heard (romaji, kana, half-converted kanji). Within a tier: as written before as heard, title before alias, the reader's language
 * before the other, the shorter name first; then the order of the catalogue. Kinds are filtered before the list is cut.
 */
export const createComplete = (entries: readonly Entry[], { plain, sound, readings }: Names): Complete => {
  const overlaps = createOverlaps(plain.keys)

  return (typed, kinds, lang) => {
    const text = fold(typed)
    if (text === '') return sampler(entries, kinds, mostChoices)
    const searches = [
      { channel: plain, sought: text, isHeard: false, shortest: 2 },
      { channel: sound, sought: soundTyped(toKana(text, readings)), isHeard: true, shortest: 3 },
    ]
    const best = createBest(entries, kinds)

    for (const { channel, sought, isHeard } of searches)
      channel.haystack.beginning(sought, (key, where, left) =>
        best.note(key.entry, rankOf(where, isHeard, key, lang, left)),
      )
    for (const { channel, sought, isHeard, shortest } of searches)
      if (best.size() < mostChoices && tellsInside(sought, shortest))
        channel.haystack.holding(sought, (key, where, left) =>
          best.note(key.entry, rankOf(where, isHeard, key, lang, left)),
        )
    if (best.size() === 0) {
      for (const { channel, sought, isHeard } of searches)
        nearby(channel, sought, (key, edits, left) =>
          best.note(key.entry, rankOf(edits > 1 ? tier.twoEdits : tier.oneEdit, isHeard, key, lang, left)),
        )
      overlaps(text, (key, share, pairs) => {
        // The share fills the upper half of the distance, the number of pairs the lower: of two whole names the longer wins.
        const distance = Math.round((1 - share) * 7) * 16 + 15 - Math.min(pairs, 15)
        if (share >= leastOverlap) best.note(key.entry, rankOf(tier.overlap, false, key, lang, distance))
      })
    }
    return best.first(mostChoices)
  }
}
