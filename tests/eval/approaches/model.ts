import { createAsk, threshold, type Ask, type Thresholds } from '../../../src/search/ask.ts'
import { inOrder } from '../../../src/search/catalogue.ts'
import { createMatches, type Matches } from '../../../src/search/matches.ts'
import { createBelongs, learnBelonging, type Belongs } from '../../../src/search/model/belonging.ts'
import { compileModel } from '../../../src/search/model/compile.ts'
import { examplesOf, outsideExamples } from '../../../src/search/model/examples.ts'
import { createScorer, type Scorer, type Standing } from '../../../src/search/model/score.ts'
import { createNamed, type Named } from '../../../src/search/named.ts'
import { createNames } from '../../../src/search/names.ts'
import { createSaid } from '../../../src/search/spoken.ts'
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

/** The same for what belongs to the pack. */
const belongs = new WeakMap<Lesson, Belongs>()

export const belongsOf = (lesson: Lesson): Belongs => {
  const known = belongs.get(lesson) ?? createBelongs(learnBelonging(lesson))
  belongs.set(lesson, known)
  return known
}

const unknown: Belongs = () => 0

/** Wires finding as src/search/finder.ts does, with a view of the model in between. */
const partsOf = (
  lesson: Lesson,
  view: (standing: Standing) => Standing,
  belongs: Belongs,
): { named: Named; matches: Matches } => {
  const entries = inOrder(lesson.entries)
  const names = createNames(entries)
  const scorer = scorerOf(lesson)
  const seen: Scorer = (features) => scorer(features).map(view)
  return {
    named: remembered(createNamed(entries, names)),
    matches: remembered(createMatches(entries, () => ({ standings: seen, belongs }), createSaid(entries, names))),
  }
}

/** What finding ranks entries with, learnt from any lesson. */
export const matchesOf = (lesson: Lesson): Matches => partsOf(lesson, whole, belongsOf(lesson)).matches

const whole = (standing: Standing): Standing => standing

/** /ask as it runs, learnt from any lesson, for its own thresholds or any others. */
export const finalAsk = (lesson: Lesson): ((thresholds?: Thresholds) => Ask) => {
  const { named, matches } = partsOf(lesson, whole, belongsOf(lesson))
  return (thresholds = threshold) => createAsk(named, matches, thresholds)
}

const approachOf = (
  name: string,
  about: string,
  view: (standing: Standing) => Standing,
  settings: readonly Omit<Thresholds, 'near'>[],
  near: number,
  knowsBelonging = false,
): Approach => ({
  name,
  about,
  learn: (lesson) => {
    const { named, matches } = partsOf(lesson, view, knowsBelonging ? belongsOf(lesson) : unknown)
    return settings.map((setting) => ({
      thresholds: setting,
      ask: createAsk(named, matches, { near, ...setting }),
    }))
  },
})

const behind = [0.4, 0.6, 0.8, 1, 1.4] as const

/** The nearest phrasings alone. */
export const nearest = approachOf(
  'nearest',
  'the nearest phrasings of each entry alone (cosine)',
  ({ near }) => ({ near, told: 0 }),
  gridOf({ ahead: [0.05, 0.1, 0.15], lead: [0.2, 0.35, 0.5, 0.65, 0.8], behind }),
  threshold.near,
)

/** The way of speaking alone: a multinomial naive Bayes model. */
export const bayes = approachOf(
  'bayes',
  'how each entry is spoken of alone (naive Bayes)',
  ({ told }) => ({ near: 0, told }),
  gridOf({ ahead: [0.05, 0.1, 0.15], lead: [0.2, 0.35, 0.5, 0.65, 0.8], behind }),
  0,
)

/** Both together, as it ran before it knew what belongs. */
export const both = approachOf(
  'both',
  'nearest phrasings and naive Bayes together',
  whole,
  gridOf({ ahead: [0.06, 0.12, 0.18], lead: [0.4, 0.6, 0.8, 1, 1.2], behind }),
  threshold.near,
)

/** The same and whether the question belongs to the pack: what runs, its thresholds chosen by a grid of the same size. */
export const belonging = approachOf(
  'final-tuned',
  'both, and whether the question belongs; thresholds by the grid',
  whole,
  gridOf({ ahead: [0.7, 0.8, 0.9], lead: [0.4, 0.6, 0.8, 1, 1.2], behind }),
  threshold.near,
  true,
)
