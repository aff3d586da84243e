import { z } from 'zod'
import type { Pack } from '../../content/pack.ts'
import { languages, type Language } from '../../content/schema/text.ts'
import type { Round as Row } from '../../store/rounds.ts'
import type { Question } from './question.ts'
import { questionsOf } from './solo-state.ts'

/** What is kept of a round besides where it stands. The host goes by the keyed hash of players. */
const Kept = z.strictObject({
  host: z.string(),
  codes: z.string(),
  scope: z.string(),
  seed: z.string(),
  edition: z.string(),
  format: z.enum(['card', 'text']),
})
export type Kept = z.infer<typeof Kept>

/** A round under way, with its questions; `questions` is undefined where they would not be drawn the same now. */
export type Round = Kept & {
  readonly row: Row
  readonly lang: Language
  readonly questions: readonly Question[] | undefined
}

/** Reads a round from its row. */
export const roundOf = (row: Row, pack: Pack): Round => {
  const kept = Kept.parse(row.questions)
  const lang = languages.find((each) => each === row.language) ?? 'en'
  return { ...kept, row, lang, questions: questionsOf({ ...kept, at: 0, missed: 0, lang }, pack) }
}

/** Which question a round is at, and whether its answer was shown. */
export const positionOf = (at: number): { readonly question: number; readonly isShown: boolean } => ({
  question: Math.floor(at / 2),
  isShown: at % 2 === 1,
})

/** A round stays so long (milliseconds) after the last move, its result included. */
export const roundLasts = 24 * 60 * 60 * 1000
