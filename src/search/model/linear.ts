import type { Features } from './features.ts'
import { addRow, tableOf, type Put, type Table } from './table.ts'
import { rowOf, vocabularyOf, type Vocabulary } from './vocabulary.ts'
import { inSteps, type Weights } from './weights.ts'

/**
 * A text to learn from: yes or no, and how much it counts. `subject`: what it is about, where there are several; otherwise 0. `typical`:
 * whether its way of speaking is one to learn from for all subjects, or only its words for its own.
 */
export type Sample = {
  readonly features: Features
  readonly subject: number
  readonly yes: boolean
  readonly weight: number
  readonly typical: boolean
}

/**
 * What is learnt, as flat arrays that can be kept: a weight of every feature whatever the subject, and one to add to it where a subject
 * uses the feature. Some 6 MB for 50 misconceptions with 150 lines each.
 */
export type Linear = {
  readonly features: Vocabulary
  readonly shared: Weights
  /** By feature and subject; `undefined` where all is one subject. */
  readonly own: Table | undefined
  /** Log odds before anything is read. */
  readonly prior: number
  readonly priorOf: Float32Array
}

/** `subjects`: how many; none where all is one. `decay`: how strongly weights are drawn to 0. `prior`: what a text without any known feature gets. */
type Settings = { readonly subjects: number; readonly decay: number; readonly prior: number }

/** How long and how fast is learnt, how far a subject may differ, how much a whole text says. Flat around these values. */
const rounds = 7
const rate = 0.15
const ownShare = 0.8
const scale = 4

/**
 * Logistic regression by gradient descent with AdaGrad. With subjects every feature has a weight for all and one for each (the
 * "frustratingly easy" adaptation of Daumé, 2007): what a denial sounds like is learnt from all, and what the truth sounds like from the
 * subject's own lines. Deterministic: the same samples give the same arrays.
 */
export const learnLinear = (samples: readonly Sample[], { subjects, decay, prior }: Settings): Linear => {
  const vocabulary = vocabularyOf(samples.map(({ features }) => features))
  const cells = new Map<number, number>()
  const learnt = samples.map(({ features, subject, yes, weight, typical }) => {
    const shared = Array.from(features.keys(), (feature) => rowOf(vocabulary, feature))
    const own = subjects === 0 ? [] : shared.map((row) => idOf(cells, row * subjects + subject))
    return {
      subject,
      yes,
      weight,
      typical,
      shared,
      own,
      values: Array.from(features.values(), (value) => value * scale),
    }
  })
  const shared = weights(vocabulary.length)
  const own = weights(cells.size)
  const priorOf = weights(subjects)
  const order = learnt.map((_, index) => index)
  const shuffle = shuffler()
  for (let round = 0; round < rounds; round++) {
    shuffle(order)
    for (const index of order) {
      const sample = learnt[index]
      if (!sample) continue
      let sum = prior + priorOf.at(sample.subject)
      for (const [place, value] of sample.values.entries())
        sum += value * (shared.at(sample.shared[place]) + ownShare * own.at(sample.own[place]))
      const error = (1 / (1 + Math.exp(-sum)) - (sample.yes ? 1 : 0)) * sample.weight
      priorOf.move(sample.subject, error / 2, decay)
      for (const [place, value] of sample.values.entries()) {
        if (sample.typical) shared.move(sample.shared[place], error * value, decay)
        own.move(sample.own[place], error * value * ownShare, decay)
      }
    }
  }
  const fill = (put: Put): void => {
    for (const [cell, id] of cells) put(Math.floor(cell / subjects), cell % subjects, ownShare * own.at(id))
  }
  return {
    features: vocabulary,
    shared: inSteps(shared.values),
    own: subjects === 0 ? undefined : tableOf(vocabulary.length, subjects, fill),
    prior,
    priorOf: priorOf.values,
  }
}

const idOf = <K>(ids: Map<K, number>, key: K): number => {
  const id = ids.get(key) ?? ids.size
  ids.set(key, id)
  return id
}

/** Weights that move against an error, each by less the more it has moved. */
const weights = (size: number) => {
  const values = new Float32Array(size)
  const moved = new Float32Array(size).fill(1e-8)
  return {
    values,
    at: (id: number | undefined): number => (id === undefined ? 0 : (values[id] ?? 0)),
    move: (id: number | undefined, slope: number, pull: number): void => {
      if (id === undefined || id >= size) return
      const step = slope + pull * (values[id] ?? 0)
      const total = (moved[id] ?? 0) + step * step
      moved[id] = total
      values[id] = (values[id] ?? 0) - (rate * step) / Math.sqrt(total)
    },
  }
}

/** Puts a list into another order, the same every time (a linear congruential generator). */
const shuffler = () => {
  let state = 12345
  return (list: number[]): void => {
    for (let at = list.length - 1; at > 0; at--) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
      const other = state % (at + 1)
      const moved = list[at] ?? 0
      list[at] = list[other] ?? 0
      list[other] = moved
    }
  }
}

/** How surely the answer for a text is yes, as log odds for a subject: 0 is even. */
export type LinearScorer = (features: Features) => (subject: number) => number

/** Prepares what was learnt for questions. */
export const createLinearScorer =
  ({ features: known, shared, own, prior, priorOf }: Linear): LinearScorer =>
  (features) => {
    const bySubject = Float64Array.from(priorOf)
    let sum = prior
    for (const [feature, value] of features) {
      const row = rowOf(known, feature)
      if (row < 0) continue
      sum += value * scale * shared.step * (shared.steps[row] ?? 0)
      if (own) addRow(own, row, value * scale, bySubject)
    }
    return (subject) => sum + (bySubject[subject] ?? 0)
  }
