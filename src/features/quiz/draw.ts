import type { Pack } from '../../content/pack.ts'
import type { Entry } from '../../content/schema/entry.ts'
import { drawMisconception } from './draw-misconception.ts'
import { drawNamed } from './draw-named.ts'
import type { Question } from './question.ts'
import { randomFrom } from './random.ts'

/** Raised with every change of what is drawn from a seed: a quiz that began before must not go on with other questions. */
const drawing = '1'

/** Tells whether a quiz that began earlier would be drawn the same now: six letters and digits. */
export const editionOf = (pack: Pack): string => `${drawing}${pack.version.slice(0, 5)}`

/** The question on an entry that a seed gives, the same every time; undefined for entries that are not quizzed, such as debates. */
export const draw = (entry: Entry, pack: Pack, seed: string): Question | undefined => {
  const random = randomFrom(seed, entry.code)
  if (entry.kind === 'misconception') return drawMisconception(entry, random)
  return entry.kind === 'term' || entry.kind === 'case' ? drawNamed(entry, pack, random) : undefined
}
