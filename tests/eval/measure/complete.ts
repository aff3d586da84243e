import type { Complete } from '../../../src/search/complete.ts'
import type { CompleteItem } from '../sets.ts'
import { shareOf, type Scores } from './share.ts'

/** The first suggestions for what was typed, as ids. */
export type CompleteResult = CompleteItem & { readonly shown: readonly string[] }

/** Suggestions that people look at before they type on. */
const seen = 5

/** Types every input where its kind is wanted. */
export const runComplete = (items: readonly CompleteItem[], complete: Complete): readonly CompleteResult[] =>
  items.map((item) => ({
    ...item,
    shown: complete(item.typed, [item.kind], item.lang)
      .slice(0, seen)
      .map(({ id }) => id),
  }))

const isHit = ({ expect, shown }: CompleteResult): boolean => shown.some((id) => expect.includes(id))

/** `hit5`: the entry meant is among the first five suggestions. */
export const scoreComplete = (results: readonly CompleteResult[]): Scores => ({ hit5: shareOf(results, isHit) })

/** What went wrong with an input, or undefined. */
export const missOfComplete = (result: CompleteResult): string | undefined =>
  isHit(result) ? undefined : result.shown.length > 0 ? 'not among five' : 'nothing suggested'
