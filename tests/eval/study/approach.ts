import type { Ask } from '../../../src/search/ask.ts'
import type { Lesson } from './lesson.ts'

/** What a question gets under certain thresholds. */
export type Variant = { readonly thresholds: Readonly<Record<string, number>>; readonly ask: Ask }

/**
 * A way to answer questions. `learn` gives a variant for each setting of its thresholds, always in the same order and learnt only once:
 * the setting that does best on one lesson can be taken on another.
 */
export type Approach = {
  readonly name: string
  readonly about: string
  readonly learn: (lesson: Lesson) => readonly Variant[]
}

/** Settings that every approach may choose among: the same budget for each. */
const budget = 75

/** Every combination of some values for each threshold. */
export const gridOf = <K extends string>(
  values: Readonly<Record<K, readonly number[]>>,
): readonly Readonly<Record<K, number>>[] => {
  let grid: readonly Record<string, number>[] = [{}]
  for (const [name, choices] of Object.entries<readonly number[]>(values))
    grid = grid.flatMap((setting) => choices.map((value) => ({ ...setting, [name]: value })))
  if (grid.length !== budget) throw new Error(`a grid has ${grid.length} settings, not ${budget}`)
  // Every name of `values` has been given a value.
  return grid as readonly Record<K, number>[]
}

/** Keeps the results of a function: settings are many, and what they decide on is the same for all. */
export const remembered = <C extends string | readonly string[], R>(
  compute: (text: string, context: C) => R,
): ((text: string, context: C) => R) => {
  const kept = new Map<string, R>()
  return (text, context) => {
    const key = `${String(context)} ${text}`
    const found = kept.get(key) ?? compute(text, context)
    kept.set(key, found)
    return found
  }
}
