import { describe, expect, test } from 'vitest'
import { runAsk, scoreAsk } from '../eval/measure/ask.ts'
import { runComplete, scoreComplete } from '../eval/measure/complete.ts'
import { runMessages, scoreMessages } from '../eval/measure/messages.ts'
import { ratioOf, type Scores } from '../eval/measure/share.ts'
import { committedSets } from '../eval/sets.ts'
import { realContent } from '../support/app.ts'

const { finder } = realContent()
const [development, second, third] = committedSets().map(({ sets }) => sets)

/** The scores as ratios, by their names. */
const ratiosOf = (scores: Scores): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(scores).map(([name, share]) => [name, ratioOf(share) ?? Number.NaN]))

// The bounds lie a little under what was measured (docs/finding.md), so that a change of wording passes and a broken method does not.
describe('does /ask still find what people ask for?', () => {
  test.each([
    { name: 'development', set: development, least: { top1: 0.92, top3: 0.96, decline: 0.93 }, wrongAnswer: 0.013 },
    { name: 'second', set: second, least: { top1: 0.94, top3: 0.97, decline: 0.93 }, wrongAnswer: 0.013 },
    { name: 'third', set: third, least: { top1: 0.9, top3: 0.93, decline: 0.86 }, wrongAnswer: 0.019 },
  ])('on the $name set', ({ set, least, wrongAnswer }) => {
    const scores = ratiosOf(scoreAsk(runAsk(set?.ask ?? [], finder.ask)))
    for (const [name, bound] of Object.entries(least)) expect(scores[name], name).toBeGreaterThanOrEqual(bound)
    expect(scores['wrongAnswer']).toBeLessThanOrEqual(wrongAnswer)
  })
})

describe('does autocomplete still suggest what was meant?', () => {
  test.each([
    { name: 'development', set: development, hit5: 0.98 },
    { name: 'second', set: second, hit5: 0.96 },
    { name: 'third', set: third, hit5: 0.98 },
  ])('on the $name set', ({ set, hit5 }) => {
    const scores = ratiosOf(scoreComplete(runComplete(set?.complete ?? [], finder.complete)))
    expect(scores['hit5']).toBeGreaterThanOrEqual(hit5)
  })
})

describe('does message look-up still find what is said, and leave alone what is not?', () => {
  test.each([
    {
      name: 'development',
      set: development,
      least: { relatedHit3: 0.94, statesPrecision: 0.95, statesRecall: 0.45, silence: 0.93 },
    },
    {
      name: 'second',
      set: second,
      least: { relatedHit3: 0.96, statesPrecision: 0.95, statesRecall: 0.46, silence: 0.93 },
    },
    {
      name: 'third',
      set: third,
      least: { relatedHit3: 0.94, statesPrecision: 0.95, statesRecall: 0.48, silence: 0.93 },
    },
  ])('on the $name set', ({ set, least }) => {
    const scores = ratiosOf(scoreMessages(runMessages(set?.messages ?? [], finder.lookUp)))
    for (const [name, bound] of Object.entries(least)) expect(scores[name], name).toBeGreaterThanOrEqual(bound)
    expect(scores['falseCorrection']).toBeLessThanOrEqual(0.013)
  })
})
