import type { Starts } from './beginnings.ts'
import { createSlips } from './slips.ts'

/** Edits that are forgiven. Three letters of an acronym with one changed are another acronym; three kanji are a slip of the IME. */
const editsFor = (typed: string): number => {
  const isLatin = /^[a-z0-9]+$/.test(typed)
  if (typed.length < (isLatin ? 4 : 3)) return 0
  return typed.length < 8 ? 1 : 2
}

/** Visits every key of which some beginning is a slip or two away from what was typed. */
export type Nearby = (typed: string, visit: (key: number, edits: number) => void) => void

/** Looks at whole keys: those among the sorted beginnings that begin where their key does. */
export const createNearby = ({ texts, keys, offsets }: Starts): Nearby => {
  const isWhole = (_: unknown, index: number): boolean => offsets[index] === 0
  const slips = createSlips(texts.filter(isWhole))
  const owners = keys.filter(isWhole)

  return (typed, visit) => {
    const limit = editsFor(typed)
    if (limit > 0) slips(typed, limit, (index, edits) => visit(owners[index] ?? 0, edits))
  }
}
