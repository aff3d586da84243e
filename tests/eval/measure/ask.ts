import type { Ask, Asked } from '../../../src/search/ask.ts'
import type { AskItem } from '../sets.ts'
import { shareOf, type Scores } from './share.ts'

/** What became of a question: the outcome, and the ids of up to three entries that the person sees. */
export type AskResult = AskItem & { readonly outcome: Asked['outcome']; readonly shown: readonly string[] }

/** Entries of an answer that count as seen. */
const seen = 3

const shownOf = (asked: Asked): readonly string[] => {
  if (asked.outcome === 'decline') return []
  const entries = asked.outcome === 'answer' ? [asked.entry, ...asked.others] : asked.entries
  return entries.slice(0, seen).map(({ id }) => id)
}

/** Asks every question in the language of its item. */
export const runAsk = (items: readonly AskItem[], ask: Ask): readonly AskResult[] =>
  items.map((item) => {
    const asked = ask(item.q, item.lang)
    return { ...item, outcome: asked.outcome, shown: shownOf(asked) }
  })

const isAnswerable = ({ expect }: AskItem): boolean => expect.length > 0
const isFirst = ({ expect, shown }: AskResult): boolean => shown.slice(0, 1).some((id) => expect.includes(id))
const isSeen = ({ expect, shown }: AskResult): boolean => shown.some((id) => expect.includes(id))
const isWrongAnswer = (result: AskResult): boolean => result.outcome === 'answer' && !isFirst(result)

/**
 * `top1`, `top3`: of the answerable questions, those with a right entry first, or among the three shown. `decline`: of the others, those
 * declined. `wrongAnswer`: of all, those with a wrong entry shown as the answer; lower is better.
 */
export const scoreAsk = (results: readonly AskResult[]): Scores => {
  const answerable = results.filter(isAnswerable)
  return {
    top1: shareOf(answerable, isFirst),
    top3: shareOf(answerable, isSeen),
    decline: shareOf(
      results.filter((result) => !isAnswerable(result)),
      ({ outcome }) => outcome === 'decline',
    ),
    wrongAnswer: shareOf(results, isWrongAnswer),
  }
}

/** What went wrong with a question, or undefined. A right entry that is offered but not first is a small miss. */
export const missOfAsk = (result: AskResult): string | undefined => {
  if (isWrongAnswer(result)) return 'wrong answer'
  if (!isAnswerable(result)) return result.outcome === 'decline' ? undefined : 'offered, none fits'
  if (isFirst(result)) return undefined
  if (result.outcome === 'decline') return 'declined'
  return isSeen(result) ? 'not first' : 'not among three'
}
