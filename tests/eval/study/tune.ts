import { runAsk, type AskResult } from '../measure/ask.ts'
import type { Approach, Variant } from './approach.ts'
import type { HeldOut, Lesson } from './lesson.ts'

/**
 * What outcomes are worth. A wrong answer costs twice what a right one is worth, so answering pays only above some nine in ten; a
 * choice that holds the right entry is nearly as good as the answer. Fixed before anything was tuned.
 */
const worth = { answered: 1, offered: 0.8, declined: 1, nothing: 0, wrongAnswer: -2 } as const
/** The share of questions that nothing answers, about as in the evaluation sets. */
const outsideShare = 0.2

const worthOf = ({ expect, outcome, shown }: AskResult): number => {
  if (expect.length === 0)
    return outcome === 'decline' ? worth.declined : outcome === 'answer' ? worth.wrongAnswer : worth.nothing
  if (outcome === 'decline') return worth.nothing
  if (outcome === 'answer') return expect.includes(shown[0] ?? '') ? worth.answered : worth.wrongAnswer
  return shown.some((id) => expect.includes(id)) ? worth.offered : worth.nothing
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)

/** The mean worth of what questions got: 1 would be a right answer or a decline wherever one is due. */
export const utilityOf = (results: readonly AskResult[]): number => {
  const { true: outside = [], false: inside = [] } = Object.groupBy(results, ({ expect }) =>
    expect.length === 0 ? 'true' : 'false',
  )
  return (1 - outsideShare) * mean(inside.map(worthOf)) + outsideShare * mean(outside.map(worthOf))
}

/** The setting chosen, learnt from everything and from what was not held out. */
type Tuned = { readonly whole: Variant; readonly partial: Variant }

/** Learns without the held-out questions, takes the setting that does best on them, and learns from everything with that setting. */
export const tuned = (approach: Approach, heldOut: HeldOut, lesson: Lesson): Tuned => {
  const variants = approach.learn(heldOut.lesson)
  const utilities = variants.map(({ ask }) => utilityOf(runAsk(heldOut.items, ask)))
  const best = utilities.indexOf(Math.max(...utilities))
  const [whole, partial] = [approach.learn(lesson)[best], variants[best]]
  if (!whole || !partial) throw new Error(`${approach.name} has no setting`)
  return { whole, partial }
}
