import type { Pack } from '../../content/pack.ts'
import type { Entry } from '../../content/schema/entry.ts'
import type { Action } from '../../door/action.ts'
import { draw, editionOf } from './draw.ts'
import type { Question } from './question.ts'

/** A quiz of one's own, as its buttons carry it. */
export type Solo = Omit<Extract<Action, { do: 'quizAsk' }>, 'do'>

/** Codes one after the other, as they stand in a custom_id. */
export const joinCodes = (entries: readonly Entry[]): string => entries.map(({ code }) => code).join('')

/** The entries of such a list; those that are gone fall away. */
export const entriesOf = (codes: string, pack: Pack): readonly Entry[] =>
  (codes.match(/[a-z]\d{2,3}/g) ?? []).flatMap((code) => pack.byCode(code) ?? [])

/** The questions of a quiz; undefined where they would not be drawn the same now, or somebody made the quiz up. */
export const questionsOf = ({ codes, seed, edition }: Solo, pack: Pack): readonly Question[] | undefined => {
  if (edition !== editionOf(pack)) return undefined
  const entries = entriesOf(codes, pack)
  const questions = entries.flatMap((entry) => draw(entry, pack, seed) ?? [])
  return questions.length === (codes.match(/[a-z]\d{2,3}/g) ?? []).length ? questions : undefined
}

/** Whether the question at a place was missed. */
export const wasMissed = (missed: number, at: number): boolean => (missed & (1 << at)) !== 0
