import type { Features } from './features.ts'

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
 * uses the feature. Row r of the second table reaches from `start[r]` to `start[r + 1]`.
 */
export type Linear = {
  readonly features: readonly string[]
  readonly shared: Float32Array
  readonly start: Uint32Array
  readonly subject: Uint16Array
  readonly own: Float32Array
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
  const ids = new Map<string, number>()
  const cells = new Map<number, number>()
  const learnt = samples.map(({ features, subject, yes, weight, typical }) => {
    const shared = Array.from(features.keys(), (feature) => idOf(ids, feature))
    const own = subjects === 0 ? [] : shared.map((id) => idOf(cells, id * subjects + subject))
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
  const shared = weights(ids.size)
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
  return {
    features: [...ids.keys()],
    shared: shared.values,
    ...rowsOf(cells, own.values, ids.size, subjects),
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

const rowsOf = (cells: ReadonlyMap<number, number>, values: Float32Array, features: number, subjects: number) => {
  const keys = [...cells.keys()].sort((a, b) => a - b)
  const start = new Uint32Array(features + 1)
  for (const key of keys) {
    const row = Math.floor(key / subjects)
    start[row + 1] = (start[row + 1] ?? 0) + 1
  }
  for (let row = 0; row < features; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0)
  return {
    start,
    subject: Uint16Array.from(keys, (key) => key % subjects),
    own: Float32Array.from(keys, (key) => ownShare * (values[cells.get(key) ?? -1] ?? 0)),
  }
}

/** How surely the answer for a text is yes, as log odds for a subject: 0 is even. */
export type LinearScorer = (features: Features) => (subject: number) => number

/** Prepares what was learnt for questions. */
export const createLinearScorer = (model: Linear): LinearScorer => {
  const ids = new Map(model.features.map((feature, id) => [feature, id]))
  return (features) => {
    const own = Float64Array.from(model.priorOf)
    let shared = model.prior
    for (const [feature, value] of features) {
      const id = ids.get(feature)
      if (id === undefined) continue
      shared += value * scale * (model.shared[id] ?? 0)
      const end = model.start[id + 1] ?? 0
      for (let place = model.start[id] ?? 0; place < end; place++) {
        const subject = model.subject[place] ?? 0
        own[subject] = (own[subject] ?? 0) + value * scale * (model.own[place] ?? 0)
      }
    }
    return (subject) => shared + (own[subject] ?? 0)
  }
}
