import type { Model } from './compile.ts'
import type { Features } from './features.ts'

/** How a text stands to a group: to its nearest examples (0 to about 2) and to its way of speaking (log ratio a feature). */
export type Standing = { readonly near: number; readonly told: number }

/** How many of a group's nearest examples count, each half as much as the one before. */
const nearest = 4
const fading = 0.5

/** Ranks groups for a text's features. Costs one pass over the rows of those features. */
export type Scorer = (features: Features) => readonly Standing[]

/** Prepares a model for questions. */
export const createScorer = (model: Model): Scorer => {
  const ids = new Map(model.features.map((feature, id) => [feature, id]))
  const similarity = new Float32Array(model.groupOf.length)
  return (features) => {
    const known = Array.from(features, ([feature, value]) => ({ id: ids.get(feature), value }))
    const length = known.reduce((sum, { value }) => sum + value, 0) || 1
    const norm = Math.sqrt(known.reduce((sum, { id, value }) => sum + (value * rarityOf(model, id)) ** 2, 0)) || 1
    const told = Float64Array.from(model.silence, (silence) => silence)
    const touched: number[] = []
    let heard = 0
    for (const { id, value } of known) {
      if (id === undefined) continue
      heard += value
      addNear(model, id, (value * rarityOf(model, id)) / norm, similarity, touched)
      addTold(model, id, value / length, told)
    }
    const near = poolNear(model, similarity, touched)
    const share = heard / length
    // A feature that no group uses speaks for none: silence counts for the share that was heard.
    return Array.from(near, (value, group) => ({
      near: value,
      told: (told[group] ?? 0) - (1 - share) * (model.silence[group] ?? 0),
    }))
  }
}

/** A feature that nobody uses is as rare as can be. */
const rarityOf = (model: Model, id: number | undefined): number =>
  id === undefined ? Math.log(1 + model.groups * 2) : (model.rarity[id] ?? 0)

const addNear = (model: Model, id: number, weight: number, similarity: Float32Array, touched: number[]): void => {
  const end = model.nearStart[id + 1] ?? 0
  for (let place = model.nearStart[id] ?? 0; place < end; place++) {
    const example = model.nearExample[place] ?? 0
    const before = similarity[example] ?? 0
    if (before === 0) touched.push(example)
    similarity[example] = before + weight * (model.nearShare[place] ?? 0)
  }
}

const addTold = (model: Model, id: number, weight: number, told: Float64Array): void => {
  const end = model.toldStart[id + 1] ?? 0
  for (let place = model.toldStart[id] ?? 0; place < end; place++) {
    const group = model.toldGroup[place] ?? 0
    told[group] = (told[group] ?? 0) + weight * (model.toldRatio[place] ?? 0)
  }
}

/** The nearest examples of each group, summed with fading weight. Leaves `similarity` as it found it: all zero. */
const poolNear = (model: Model, similarity: Float32Array, touched: readonly number[]): Float64Array => {
  const best = new Float64Array(model.groups * nearest)
  for (const example of touched) {
    let value = (similarity[example] ?? 0) * (model.kin[example] ?? 0)
    similarity[example] = 0
    const first = (model.groupOf[example] ?? 0) * nearest
    for (let place = first; place < first + nearest && value > 0; place++) {
      const kept = best[place] ?? 0
      if (value <= kept) continue
      best[place] = value
      value = kept
    }
  }
  return Float64Array.from({ length: model.groups }, (_, group) => {
    let sum = 0
    for (let place = nearest - 1; place >= 0; place--) sum = sum * fading + (best[group * nearest + place] ?? 0)
    return sum
  })
}
