/** Longest text compared: the table below is made once for this length. */
const longest = 128
/** Room for a text, the empty beginning before it and a cell behind it that ends the band. */
const width = longest + 2
const table = new Uint8Array(width * (longest + 1))
/** For each length of a key's beginning: the fewest edits of it and of all shorter ones. */
const fewest = new Uint8Array(longest + 1)

/** Visits the keys of which some beginning is at most `limit` edits away from the text. */
export type Slips = (typed: string, limit: number, visit: (key: number, edits: number) => void) => void

/**
 * The edits are to insert, delete or replace a letter or to swap two neighbours (Damerau's distance, in its optimal string
 * alignment form). Keys stand sorted, so that the lines of the table which belong to a common beginning are worked out once for
 * all of them; and where a beginning is hopeless, every key that has it is passed over.
 *
 * @param sorted texts in order of their UTF-16 units; a key is given by its position among them
 */
export const createSlips = (sorted: readonly string[]): Slips => {
  // How many letters each shares with the one before.
  const common = Uint16Array.from(sorted, (text, index) => commonLength(sorted[index - 1] ?? '', text))
  const letters = Int32Array.from(sorted, lettersOf)

  return (typed, limit, visit) => {
    if (typed.length > longest) return
    const far = limit + 1
    const deepest = Math.min(typed.length + limit, longest)
    for (let column = 0; column <= typed.length; column++) table[column] = Math.min(column, far)
    fewest[0] = table[typed.length] ?? far
    const sought = lettersOf(typed)
    // Of the key filled in last: its lines, how many letters it shares with this one, and whether no line more could change its edits.
    let lines = 0
    let shared = 0
    let isSettled = false
    for (let index = 0; index < sorted.length; index++) {
      shared = Math.min(shared, common[index] ?? 0)
      if (!isSettled || shared < lines) {
        if (isHopeless(sought, letters[index] ?? 0, limit)) continue
        const key = sorted[index] ?? ''
        const end = Math.min(key.length, deepest)
        lines = Math.min(lines, shared)
        isSettled = false
        while (lines < end && !isSettled) {
          lines++
          isSettled = fillLine(typed, key, lines, limit) > limit || lines === deepest
        }
        shared = key.length
      }
      const edits = fewest[lines] ?? far
      if (edits <= limit) visit(index, edits)
    }
  }
}

/** One bit for each letter, folded to 32: two texts within n edits differ in at most n bits of the shorter one. */
const lettersOf = (text: string): number => {
  let bits = 0
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31)
  return bits
}

/** Whether the key lacks more letters of `typed` than edits could make good: true of most keys, and found out in no time. */
const isHopeless = (typed: number, key: number, limit: number): boolean => {
  let missing = typed & ~key
  for (let edits = 0; edits < limit; edits++) missing &= missing - 1
  return missing !== 0
}

const commonLength = (one: string, other: string): number => {
  let length = 0
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++
  return length
}

/** Fills the line of the table for one more letter of the key, within a band of `limit` on either side. Returns its least. */
const fillLine = (typed: string, key: string, line: number, limit: number): number => {
  const far = limit + 1
  const row = line * width
  const above = row - width
  const from = Math.max(1, line - limit)
  const to = Math.min(typed.length, line + limit)
  const letter = key.charCodeAt(line - 1)
  const before = line > 1 ? key.charCodeAt(line - 2) : -1
  table[row + from - 1] = from === 1 ? Math.min(line, far) : far
  table[row + to + 1] = far
  let least = table[row + from - 1] ?? far
  let diagonal = table[above + from - 1] ?? far
  let left = least
  for (let column = from; column <= to; column++) {
    const up = table[above + column] ?? far
    const same = letter === typed.charCodeAt(column - 1)
    let cost = same ? diagonal : 1 + Math.min(diagonal, up, left)
    const isSwapped = column > 1 && before === typed.charCodeAt(column - 1) && letter === typed.charCodeAt(column - 2)
    if (isSwapped) cost = Math.min(cost, 1 + (table[row - 2 * width + column - 2] ?? far))
    left = table[row + column] = Math.min(cost, far)
    diagonal = up
    if (left < least) least = left
  }
  const whole = to === typed.length ? (table[row + to] ?? far) : far
  fewest[line] = Math.min(fewest[line - 1] ?? far, whole)
  return least
}
