import { inSteps, type Weights } from './weights.ts'

/** Weights in rows and columns, most of them 0 and left out. The cells of row r reach from `start[r]` to `start[r + 1]`. */
export type Table = {
  readonly start: Uint32Array
  /** Of each cell: its column, in as few bytes as the number of columns allows. */
  readonly column: Uint8Array | Uint16Array | Uint32Array
  /** Of each cell: its weight. */
  readonly weights: Weights
}

/** Puts a weight into a cell that has none yet. */
export type Put = (row: number, column: number, weight: number) => void

/** Builds a table; `fill` puts its cells in any order of rows, twice the same. */
export const tableOf = (rows: number, columns: number, fill: (put: Put) => void): Table => {
  const start = new Uint32Array(rows + 1)
  fill((row) => {
    start[row + 1] = (start[row + 1] ?? 0) + 1
  })
  for (let row = 0; row < rows; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0)
  const cells = start[rows] ?? 0
  const column = columns <= 2 ** 8 ? new Uint8Array(cells) : columns <= 2 ** 16 ? new Uint16Array(cells) : new Uint32Array(cells) // prettier-ignore
  const weights = new Float32Array(cells)
  const next = start.slice(0, rows)
  fill((row, toColumn, weight) => {
    const place = next[row] ?? 0
    column[place] = toColumn
    weights[place] = weight
    next[row] = place + 1
  })
  return { start, column, weights: inSteps(weights) }
}

/** Adds a row, each of its weights `times` as much, to what the columns have so far. */
export const addRow = ({ start, column, weights }: Table, row: number, times: number, into: Float64Array): void => {
  const each = times * weights.step
  const end = start[row + 1] ?? 0
  for (let place = start[row] ?? 0; place < end; place++) {
    const at = column[place] ?? 0
    into[at] = (into[at] ?? 0) + each * (weights.steps[place] ?? 0)
  }
}
