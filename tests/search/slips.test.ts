import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSlips } from '../../src/search/slips.ts'

/** The edits of each key, `limit + 1` for those that are farther. */
const editsOf = (typed: string, sorted: readonly string[], limit: number): readonly number[] => {
  const edits = sorted.map(() => limit + 1)
  createSlips(sorted)(typed, limit, (index, found) => (edits[index] = found))
  return edits
}

test.each([
  ['deterrence', 'deterrence', 0],
  ['deter', 'deterrence', 0],
  ['detre', 'deterrence', 1],
  ['detarrence', 'deterrence', 1],
  ['dterrence', 'deterrence', 1],
  ['detterrence', 'deterrence', 1],
  ['dterrenec', 'deterrence', 2],
  ['核今有', '核共有', 1],
  ['umbrella', 'deterrence', 3],
  ['long', 'lo', 2],
  ['longer', 'lo', 3],
])('how far is %s from a beginning of %s?', (typed, key, edits) => {
  expect(editsOf(typed, [key], 2)).toEqual([edits])
})

/** The textbook table, without band or early end. */
const slowly = (typed: string, key: string): number => {
  const table = Array.from({ length: typed.length + 1 }, (_, line) => Array.from({ length: key.length + 1 }, (_, column) => (line === 0 ? column : line))) // prettier-ignore
  const at = (line: number, column: number): number => table[line]?.[column] ?? Infinity
  for (let line = 1; line <= typed.length; line++)
    for (let column = 1; column <= key.length; column++) {
      const cost = typed[line - 1] === key[column - 1] ? 0 : 1
      let best = Math.min(at(line - 1, column) + 1, at(line, column - 1) + 1, at(line - 1, column - 1) + cost)
      if (line > 1 && column > 1 && typed[line - 1] === key[column - 2] && typed[line - 2] === key[column - 1])
        best = Math.min(best, at(line - 2, column - 2) + 1)
      table[line]?.splice(column, 1, best)
    }
  return Math.min(...(table[typed.length] ?? []))
}

test('do many keys in one pass get what the whole table says of each?', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 30 }), fc.constantFrom(1, 2), (typed, keys, limit) => {
      const sorted = keys.toSorted()
      expect(editsOf(typed, sorted, limit)).toEqual(sorted.map((key) => Math.min(slowly(typed, key), limit + 1)))
    }),
    { numRuns: 2000 },
  )
})

test('are keys of any letters within reach found?', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 12 })
  fc.assert(
    fc.property(word, word, (typed, key) => {
      expect(editsOf(typed, [key], 2)).toEqual([Math.min(slowly(typed, key), 3)])
    }),
  )
})

test('what happens with texts longer than any name?', () => {
  const long = 'a'.repeat(128)
  expect(editsOf(long, [long, `${long}b`], 2)).toEqual([0, 0])
  expect(editsOf(`${long}a`, [long, `${long}a`], 2)).toEqual([3, 3])
})
