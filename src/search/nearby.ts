import { lacking, lettersOf, prefixDistance } from './edit-distance.ts'
import type { Key } from './keys.ts'
import type { Channel } from './names.ts'

/** Edits that are forgiven. Three letters of an acronym with one changed are another acronym; three kanji are a slip of the IME. */
const editsFor = (typed: string): number => {
  const isLatin = /^[a-z0-9]+$/.test(typed)
  if (typed.length < (isLatin ? 4 : 3)) return 0
  return typed.length < 8 ? 1 : 2
}

/** Visits every key of which some beginning is a slip or two away from what was typed. Looks at all keys: for when nothing else hits. */
export const nearby = (
  { keys, letters }: Channel,
  typed: string,
  visit: (key: Key, edits: number, left: number) => void,
): void => {
  const limit = editsFor(typed)
  if (limit === 0) return
  const sought = lettersOf(typed)
  keys.forEach((key, index) => {
    // Two thirds of the keys lack so many of the letters that no few edits help.
    if (lacking(sought, letters[index] ?? 0) > limit) return
    const edits = prefixDistance(typed, key.text, limit)
    if (edits <= limit) visit(key, edits, Math.abs(key.text.length - typed.length))
  })
}
