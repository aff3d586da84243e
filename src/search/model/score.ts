import { rarityOf, type Model } from './compile.ts'
import type { Features } from './features.ts'
import { addRow } from './table.ts'
import { rowOf } from './vocabulary.ts'

/** How a text stands to a group: to its nearest examples (0 to about 2) and to its way of speaking (log ratio a feature). */
export type Standing = { readonly near: number; readonly told: number }

/** How many of a group's nearest examples count, each half as much as the one before. */
const nearest = 4
const fading = 0.5

/** Ranks groups for a text's features. Costs one pass over the rows of those features. */
export type Scorer = (features: Features) => readonly Standing[]

/** Prepares a model for questions. */
export const createScorer = (model: Model): Scorer => {
  const similarity = new Float32Array(model.groupOf.length)
  return (features) => {
    const read = Array.from(features, ([feature, value]) => {
      const row = rowOf(model.features, feature)
      // A feature that nobody uses is as rare as can be.
      return { row, value, rarity: rarityOf(row < 0 ? 0 : (model.holders[row] ?? 0), model.groups) }
    })
    const length = read.reduce((sum, { value }) => sum + value, 0) || 1
    const norm = Math.sqrt(read.reduce((sum, { value, rarity }) => sum + (value * rarity) ** 2, 0)) || 1
    const told = Float64Array.from(model.silence)
    const touched: number[] = []
    let heard = 0
    for (const { row, value, rarity } of read) {
      if (row < 0) continue
      heard += value
      addNear(model, row, (value * rarity) / norm, similarity, touched)
      addRow(model.told, row, value / length, told)
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

const addNear = ({ near }: Model, row: number, weight: number, similarity: Float32Array, touched: number[]): void => {
  const each = weight * near.weights.step
  const end = near.start[row + 1] ?? 0
  for (let place = near.start[row] ?? 0; place < end; place++) {
    const example = near.column[place] ?? 0
    const before = similarity[example] ?? 0
    if (before === 0) touched.push(example)
    similarity[example] = before + each * (near.weights.steps[place] ?? 0)
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
