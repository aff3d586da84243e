import { createAsk, threshold, type Ask, type Thresholds } from '../../../src/search/ask.ts'
import { inOrder } from '../../../src/search/catalogue.ts'
import { createMatches, type Matches } from '../../../src/search/matches.ts'
import { compileModel } from '../../../src/search/model/compile.ts'
import { examplesOf, outsideExamples } from '../../../src/search/model/examples.ts'
import { createScorer, type Scorer, type Standing } from '../../../src/search/model/score.ts'
import { createNamed, type Named } from '../../../src/search/named.ts'
import { createNames } from '../../../src/search/names.ts'
import { createNamesSaid } from '../../../src/search/spoken.ts'
import { gridOf, remembered, type Approach } from '../study/approach.ts'
import type { Lesson } from '../study/lesson.ts'

const scorers = new WeakMap<Lesson, Scorer>()

/** Learning takes seconds, and the approaches below differ only in what they read off the same model. */
const scorerOf = (lesson: Lesson): Scorer => {
  const scorer =
    scorers.get(lesson) ??
    createScorer(compileModel([...inOrder(lesson.entries).map(examplesOf), ...lesson.outside.map(outsideExamples)]))
  scorers.set(lesson, scorer)
  return scorer
}

/** Wires finding as src/search/finder.ts does, with a view of the model in between. */
const partsOf = (lesson: Lesson, view: (standing: Standing) => Standing): { named: Named; matches: Matches } => {
  const entries = inOrder(lesson.entries)
  const names = createNames(entries)
  const scorer = scorerOf(lesson)
  const seen: Scorer = (features) => scorer(features).map(view)
  return {
    named: remembered(createNamed(entries, names)),
    matches: remembered(createMatches(entries, () => seen, createNamesSaid(entries, names))),
  }
}

/** What finding ranks entries with, learnt from any lesson. */
export const matchesOf = (lesson: Lesson): Matches => partsOf(lesson, whole).matches

const whole = (standing: Standing): Standing => standing

/** /ask as it runs, learnt from any lesson, for its own thresholds or any others. */
export const finalAsk = (lesson: Lesson): ((thresholds?: Thresholds) => Ask) => {
  const { named, matches } = partsOf(lesson, whole)
  return (thresholds = threshold) => createAsk(named, matches, thresholds)
}

const approachOf = (
  name: string,
  about: string,
  view: (standing: Standing) => Standing,
  settings: readonly Pick<Thresholds, 'ahead' | 'lead' | 'sure'>[],
  fixed: Pick<Thresholds, 'near' | 'behind'>,
): Approach => ({
  name,
  about,
  learn: (lesson) => {
    const { named, matches } = partsOf(lesson, view)
    return settings.map((setting) => ({
      thresholds: setting,
      ask: createAsk(named, matches, { ...fixed, ...setting }),
    }))
  },
})

const { near, behind } = threshold

/** The nearest phrasings alone. */
export const nearest = approachOf(
  'nearest',
  'the nearest phrasings of each entry alone (cosine)',
  ({ near }) => ({ near, told: 0 }),
  gridOf({ ahead: [0.05, 0.1, 0.15], lead: [0.1, 0.15, 0.25, 0.35, 0.5], sure: [0.2, 0.4, 0.6, 0.8, 1] }),
  { near, behind },
)

/** The way of speaking alone: a multinomial naive Bayes model. */
export const bayes = approachOf(
  'bayes',
  'how each entry is spoken of alone (naive Bayes)',
  ({ told }) => ({ near: 0, told }),
  gridOf({ ahead: [0.02, 0.04, 0.06], lead: [0.02, 0.05, 0.1, 0.15, 0.2], sure: [0, 0.05, 0.1, 0.15, 0.2] }),
  { near: 0, behind },
)

/** Both together, as it runs; its thresholds chosen by the same grid as the others'. */
export const both = approachOf(
  'final-tuned',
  'both together, thresholds by the grid',
  whole,
  gridOf({ ahead: [0.04, 0.08, 0.12], lead: [0.1, 0.15, 0.25, 0.35, 0.5], sure: [0.2, 0.4, 0.6, 0.8, 1] }),
  { near, behind },
)
