/** Longest text compared: the rows below are made once for this length. */
const longest = 128
const rows = [new Uint8Array(longest + 2), new Uint8Array(longest + 2), new Uint8Array(longest + 2)] as const

/**
 * The smallest number of edits (insert, delete, replace, swap two neighbours: Damerau's, in its optimal string alignment form) that
 * turns `typed` into some beginning of `key`. One pass answers for all beginnings, within a band of `limit` on either side.
 *
 * @returns the distance, or `limit + 1` for anything farther
 */
export const prefixDistance = (typed: string, key: string, limit: number): number => {
  const far = limit + 1
  const length = Math.min(key.length, typed.length + limit, longest)
  if (typed.length > longest || length < typed.length - limit) return far
  let [before, above, row]: readonly [Uint8Array, Uint8Array, Uint8Array] = rows
  for (let column = 0; column <= length; column++) above[column] = Math.min(column, far)
  for (let line = 1; line <= typed.length; line++) {
    const from = Math.max(1, line - limit)
    const to = Math.min(length, line + limit)
    row.fill(far, 0, length + 1)
    if (line <= limit) row[0] = line
    let least = row[0] ?? far
    const letter = typed.charCodeAt(line - 1)
    for (let column = from; column <= to; column++) {
      const same = letter === key.charCodeAt(column - 1)
      let cost = same
        ? (above[column - 1] ?? far)
        : 1 + Math.min(above[column - 1] ?? far, above[column] ?? far, row[column - 1] ?? far)
      const swapped =
        line > 1 &&
        column > 1 &&
        letter === key.charCodeAt(column - 2) &&
        typed.charCodeAt(line - 2) === key.charCodeAt(column - 1)
      if (swapped) cost = Math.min(cost, 1 + (before[column - 2] ?? far))
      row[column] = Math.min(cost, far)
      least = Math.min(least, cost)
    }
    if (least > limit) return far
    ;[before, above, row] = [above, row, before]
  }
  let best = far
  for (let column = Math.max(0, typed.length - limit); column <= length; column++)
    best = Math.min(best, above[column] ?? far)
  return best
}

/** One bit for each letter, folded to 32: two texts within n edits differ in at most n bits of the shorter one. */
export const lettersOf = (text: string): number => {
  let bits = 0
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31)
  return bits
}

/** How many letters of `typed` the key lacks, at least. */
export const lacking = (typed: number, key: number): number => {
  let bits = typed & ~key
  let count = 0
  for (; bits !== 0; count++) bits &= bits - 1
  return count
}
