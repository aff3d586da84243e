import type { Entry } from '../../content/schema/entry.ts'
import type { Text } from '../../content/schema/text.ts'

/**
 * What is asked: which of some statements is not accurate; whether one statement is; how a claim is rated; which term, or which place, a
 * description fits best.
 */
export type QuestionKind = 'wrong' | 'accurate' | 'rating' | 'term' | 'case'

/** A question with two to four choices of which one is right, in both languages. Every text comes from its entry or its pack. */
export type Question = {
  readonly entry: Entry
  readonly kind: QuestionKind
  /** The statement or description that is asked about; undefined where the choices say it all. */
  readonly shown: Text | undefined
  readonly choices: readonly Text[]
  /** The place of the right one among the choices. */
  readonly right: number
}
