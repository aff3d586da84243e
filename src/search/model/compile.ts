import type { Example } from './examples.ts'
import { featuresOf } from './features.ts'
import { tableOf, type Table } from './table.ts'
import { rowOf, vocabularyOf, type Vocabulary } from './vocabulary.ts'

/** Letters of an example that are read: all of a phrasing, the beginning of a long statement. */
const longestExample = 300

/**
 * What is learnt from the examples of every group (an entry, or what lies outside the pack), as flat arrays that can be kept and loaded
 * as they are. Rows of the tables belong to features. Some 12 MB for 200 entries with 60 phrasings each.
 */
export type Model = {
  readonly features: Vocabulary
  readonly groups: number
  /** Of each feature: in how many groups it occurs. */
  readonly holders: Uint16Array
  /** Of each example: its group, and how far it stands for it. */
  readonly groupOf: Uint16Array
  readonly kin: Float32Array
  /** Which examples hold a feature, and its share of their length (cosine). */
  readonly near: Table
  /** How much more than usual the groups use a feature, as a log ratio above that of a group which never does. */
  readonly told: Table
  /** The log ratio of a group for a feature that it never uses. */
  readonly silence: Float32Array
}

/** How few of all groups hold a feature, as a weight: about 0.7 where all do, and the more the fewer. */
export const rarityOf = (holders: number, groups: number): number => Math.log(1 + groups / (0.5 + holders))

/**
 * How many features of the whole are mixed into each group before counting, so that one phrasing does not decide (Lidstone smoothing of
 * a multinomial naive Bayes model, with the whole as prior).
 */
const mixed = 50

/** Learns from the examples of every group. Deterministic: the same examples give the same arrays. */
export const compileModel = (groups: readonly (readonly Example[])[]): Model => {
  const read = groups.flatMap((list, group) =>
    list.map(({ text, kin, told }) => ({ group, kin, told, features: featuresOf(text, longestExample) })),
  )
  const features = vocabularyOf(read.map((example) => example.features))
  const examples = read.map(({ group, kin, told, features: own }) => ({
    group,
    kin,
    told,
    cells: Array.from(own, ([feature, value]): Cell => [rowOf(features, feature), value]),
  }))
  const holders = holdersOf(examples, features.length)
  const near = tableOf(features.length, examples.length, (put) => {
    for (const [index, { cells }] of examples.entries()) {
      const shares = cells.map(([row, value]) => value * rarityOf(at(holders, row), groups.length))
      const norm = Math.sqrt(shares.reduce((sum, share) => sum + share ** 2, 0)) || 1
      for (const [place, [row]] of cells.entries()) put(row, index, (shares[place] ?? 0) / norm)
    }
  })
  return {
    features,
    groups: groups.length,
    holders,
    groupOf: Uint16Array.from(examples, ({ group }) => group),
    kin: Float32Array.from(examples, ({ kin }) => kin),
    near,
    ...ratiosOf(examples, features.length, groups.length),
  }
}

type Cell = readonly [row: number, value: number]
type Learnt = { readonly group: number; readonly told: number; readonly cells: readonly Cell[] }

/** Typed arrays are as long as the rows that index them: what is read is always there. */
const at = (array: Float64Array | Uint16Array, index: number): number => array[index] ?? 0

const holdersOf = (examples: readonly Learnt[], size: number): Uint16Array => {
  const holders = new Uint16Array(size)
  const last = new Int32Array(size).fill(-1)
  for (const { group, cells } of examples)
    for (const [row] of cells) {
      // Examples come group by group, so the last group seen is enough to count each once.
      if (last[row] !== group) holders[row] = at(holders, row) + 1
      last[row] = group
    }
  return holders
}

const ratiosOf = (examples: readonly Learnt[], size: number, groups: number) => {
  const counts = Array.from({ length: size }, () => new Map<number, number>())
  const whole = new Float64Array(size)
  const ofGroup = new Float64Array(groups)
  for (const { group, told, cells } of examples)
    for (const [row, value] of cells) {
      const count = value * told
      counts[row]?.set(group, (counts[row].get(group) ?? 0) + count)
      whole[row] = at(whole, row) + count
      ofGroup[group] = at(ofGroup, group) + count
    }
  const total = ofGroup.reduce((sum, count) => sum + count, 0)
  const floor = Math.log(mixed)
  return {
    told: tableOf(size, groups, (put) => {
      for (const [row, byGroup] of counts.entries())
        for (const [group, count] of byGroup)
          put(row, group, Math.log((count * total) / at(whole, row) + mixed) - floor)
    }),
    silence: Float32Array.from(ofGroup, (count) => floor - Math.log(count + mixed)),
  }
}
