import type { Pack } from '../../content/pack.ts'
import { textOf } from '../entry-text.ts'
import { featuresOf, type Features } from './features.ts'
import { createLinearScorer, learnLinear, type Linear, type Sample } from './linear.ts'

/** Letters of a text that tell whether it belongs. */
const limit = 300

/** How much a line from outside counts, compared with one from inside: there are fewer of them. */
const outsideWeight = 2

/**
 * Learns whether a text is on what the pack is about: what people type and call things in the pack is, what they type outside is not.
 * Takes a second or two for 200 entries.
 */
export const learnBelonging = ({ entries, outside }: Pick<Pack, 'entries' | 'outside'>): Linear => {
  const all = (texts: readonly string[], yes: boolean, weight: number): readonly Sample[] =>
    texts.map((text) => ({ features: unitOf(featuresOf(text, limit)), subject: 0, yes, weight, typical: true }))
  const inside = entries.flatMap((entry) => {
    const { title, aliases, asked } = textOf(entry)
    return [...title, ...aliases, ...asked]
  })
  const beyond = outside.flatMap(({ ja, en }) => [...ja, ...en])
  // Where a pack tells nothing of what lies outside, there is nothing to learn: every text would belong.
  const lines = beyond.length === 0 ? [] : [...all(inside, true, 1), ...all(beyond, false, outsideWeight)]
  return learnLinear(lines, {
    subjects: 0,
    decay: 0.001,
    prior: -2,
  })
}

/** How surely a text is on what the pack is about, as log odds. */
export type Belongs = (features: Features) => number

/** Prepares what was learnt for questions. */
export const createBelongs = (model: Linear): Belongs => {
  const scorer = createLinearScorer(model)
  return (features) => scorer(unitOf(features))(0)
}

/** The same features, of length 1 altogether. */
const unitOf = (features: Features): Features => {
  const norm = Math.sqrt(features.values().reduce((sum, value) => sum + value ** 2, 0)) || 1
  return new Map(features.entries().map(([feature, value]) => [feature, value / norm]))
}
