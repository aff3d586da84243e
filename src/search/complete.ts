import type { Entry, Kind } from '../content/schema/entry.ts'
import type { Language } from '../content/schema/text.ts'
import { createBest, type Best } from './best.ts'
import { createSampler } from './catalogue.ts'
import { fold } from './fold.ts'
import type { Key } from './keys.ts'
import type { Channel, Names } from './names.ts'
import { createOverlaps } from './overlaps.ts'
import { likelyHolders } from './pairs.ts'
import { createRank, tier } from './rank.ts'
import { toKana } from './readings.ts'
import { soundTyped } from './romaji.ts'

/** Discord shows at most 25 choices (Discord docs, Application Commands, Autocomplete). */
const mostChoices = 25

/** Whether a text is worth finding in the midst of a word: one or two letters mean nothing there, one kanji does. */
const tellsInside = (typed: string, shortest: number): boolean => typed.length >= shortest || /\p{sc=Han}/u.test(typed)

/** Share of letter pairs from which two texts resemble each other. Below it come lists that nobody asked for. */
const leastOverlap = 0.6

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
  const sample = createSampler(entries, mostChoices)
  const best = createBest(entries)
  const overlaps = createOverlaps(plain.pairs)
  const notesFor = (reader: Language) => ({
    written: createNote(best, plain.keys, false, reader),
    heard: createNote(best, sound.keys, true, reader),
  })
  const notes = { ja: notesFor('ja'), en: notesFor('en') }

  return (typed, kinds, lang) => {
    const text = fold(typed)
    if (text === '') return sample(kinds)
    const { written, heard } = notes[lang]
    const searches = [
      { channel: plain, sought: text, note: written, shortest: 2 },
      { channel: sound, sought: soundTyped(toKana(text, readings)), note: heard, shortest: 3 },
    ]
    best.begin(kinds)

    for (const { channel, sought, note } of searches) noteBeginnings(channel, sought, note)
    for (const { channel, sought, note, shortest } of searches)
      if (best.size() < mostChoices && tellsInside(sought, shortest)) noteHolders(channel, sought, note)
    if (best.size() === 0) {
      for (const { channel, sought, note } of searches) noteSlips(channel, sought, note)
      overlaps(text, (key, share, pairs) => {
        // The share fills the upper half of the distance, the number of pairs the lower: of two whole names the longer wins.
        const distance = Math.round((1 - share) * 7) * 16 + 15 - Math.min(pairs, 15)
        if (share >= leastOverlap) written(key, tier.overlap, distance)
      })
    }
    return best.first(mostChoices)
  }
}

/** Takes down that a key, given by its position, fits. */
type Note = (key: number, tier: number, distance: number) => void

const createNote = (best: Best, keys: readonly Key[], isHeard: boolean, reader: Language): Note => {
  const rank = createRank(keys, isHeard, reader)
  const owners = Uint32Array.from(keys, ({ entry }) => entry)
  return (key, tierNumber, distance) => best.note(owners[key] ?? 0, rank(key, tierNumber, distance))
}

const noteBeginnings = ({ beginning, lengths }: Channel, sought: string, note: Note): void =>
  beginning(sought, (key, at) => {
    const left = (lengths[key] ?? 0) - sought.length
    note(key, at > 0 ? tier.word : left > 0 ? tier.beginning : tier.whole, left)
  })

const noteHolders = ({ keys, pairs }: Channel, sought: string, note: Note): void => {
  for (const key of likelyHolders(pairs, sought)) {
    const name = keys[key]?.text ?? ''
    if (name.includes(sought)) note(key, tier.inside, name.length - sought.length)
  }
}

const noteSlips = ({ nearby, lengths }: Channel, sought: string, note: Note): void =>
  nearby(sought, (key, edits) =>
    note(key, edits > 1 ? tier.twoEdits : tier.oneEdit, Math.abs((lengths[key] ?? 0) - sought.length)),
  )
