import type { Example } from './examples.ts'
import { featuresOf } from './features.ts'

/** Letters of an example that are read: all of a phrasing, the beginning of a long statement. */
const longestExample = 300

/**
 * What is learnt from the examples of every group (an entry, or what lies outside the pack), as flat arrays that can be kept and loaded
 * as they are. Rows of the two tables belong to features: row r reaches from `start[r]` to `start[r + 1]`.
 */
export type Model = {
  readonly features: readonly string[]
  readonly groups: number
  /** Of each feature: how few groups it occurs in, as a weight. */
  readonly rarity: Float32Array
  /** Of each example: its group, and how far it stands for it. */
  readonly groupOf: Uint16Array
  readonly kin: Float32Array
  /** Which examples hold a feature, and its share of their length (cosine). */
  readonly nearStart: Uint32Array
  readonly nearExample: Uint32Array
  readonly nearShare: Float32Array
  /** How much more than usual the groups use a feature, as a log ratio above that of a group which never does. */
  readonly toldStart: Uint32Array
  readonly toldGroup: Uint16Array
  readonly toldRatio: Float32Array
  /** The log ratio of a group for a feature that it never uses. */
  readonly silence: Float32Array
}

/**
 * How many features of the whole are mixed into each group before counting, so that one phrasing does not decide (Lidstone smoothing of
 * a multinomial naive Bayes model, with the whole as prior).
 */
const mixed = 50

/** Learns from the examples of every group. Deterministic: the same examples give the same arrays. */
export const compileModel = (groups: readonly (readonly Example[])[]): Model => {
  const ids = new Map<string, number>()
  const examples = groups.flatMap((list, group) =>
    list.map(({ text, kin, told }) => ({ group, kin, told, cells: cellsOf(text, ids) })),
  )
  const size = ids.size
  const rarity = rarityOf(examples, size, groups.length)
  const near = tableOf(size, examples.length, (put) => {
    for (const [index, { cells }] of examples.entries()) {
      const norm = Math.sqrt(cells.reduce((sum, [id, value]) => sum + (value * at(rarity, id)) ** 2, 0)) || 1
      for (const [id, value] of cells) put(id, index, (value * at(rarity, id)) / norm)
    }
  })
  const told = ratiosOf(examples, size, groups.length)
  return {
    features: [...ids.keys()],
    groups: groups.length,
    rarity,
    groupOf: Uint16Array.from(examples, ({ group }) => group),
    kin: Float32Array.from(examples, ({ kin }) => kin),
    nearStart: near.start,
    nearExample: near.column,
    nearShare: near.value,
    ...told,
  }
}

type Cell = readonly [id: number, value: number]
type Learnt = { readonly group: number; readonly told: number; readonly cells: readonly Cell[] }

/** Typed arrays are as long as the ids that index them: what is read is always there. */
const at = (array: Float32Array | Float64Array | Uint32Array, index: number): number => array[index] ?? 0

const cellsOf = (text: string, ids: Map<string, number>): readonly Cell[] =>
  Array.from(featuresOf(text, longestExample), ([feature, value]): Cell => {
    const id = ids.get(feature) ?? ids.size
    ids.set(feature, id)
    return [id, value]
  })

const rarityOf = (examples: readonly Learnt[], size: number, groups: number): Float32Array => {
  const holders = new Uint32Array(size)
  const last = new Int32Array(size).fill(-1)
  for (const { group, cells } of examples)
    for (const [id] of cells) {
      // Examples come group by group, so the last group seen is enough to count each once.
      if (last[id] !== group) holders[id] = at(holders, id) + 1
      last[id] = group
    }
  return Float32Array.from(holders, (count) => Math.log(1 + groups / (0.5 + count)))
}

const ratiosOf = (examples: readonly Learnt[], size: number, groups: number) => {
  const counts = Array.from({ length: size }, () => new Map<number, number>())
  const whole = new Float64Array(size)
  const ofGroup = new Float64Array(groups)
  for (const { group, told, cells } of examples)
    for (const [id, value] of cells) {
      const count = value * told
      counts[id]?.set(group, (counts[id].get(group) ?? 0) + count)
      whole[id] = at(whole, id) + count
      ofGroup[group] = at(ofGroup, group) + count
    }
  const total = ofGroup.reduce((sum, count) => sum + count, 0)
  const floor = Math.log(mixed)
  const table = tableOf(size, groups, (put) => {
    for (const [id, byGroup] of counts.entries())
      for (const [group, count] of byGroup) put(id, group, Math.log((count * total) / at(whole, id) + mixed) - floor)
  })
  return {
    toldStart: table.start,
    toldGroup: Uint16Array.from(table.column),
    toldRatio: table.value,
    silence: Float32Array.from(ofGroup, (count) => floor - Math.log(count + mixed)),
  }
}

/** Builds a sparse table of `size` rows; `fill` puts its cells in any order of rows, twice the same. */
const tableOf = (
  size: number,
  columns: number,
  fill: (put: (row: number, column: number, value: number) => void) => void,
) => {
  const start = new Uint32Array(size + 1)
  fill((row) => {
    start[row + 1] = at(start, row + 1) + 1
  })
  for (let row = 0; row < size; row++) start[row + 1] = at(start, row + 1) + at(start, row)
  const column = new Uint32Array(at(start, size))
  const value = new Float32Array(at(start, size))
  const next = start.slice(0, size)
  fill((row, toColumn, cell) => {
    const place = at(next, row)
    column[place] = Math.min(toColumn, columns - 1)
    value[place] = cell
    next[row] = place + 1
  })
  return { start, column, value }
}
