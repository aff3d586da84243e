import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lacking, lettersOf, prefixDistance } from '../../src/search/edit-distance.ts'

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
  expect(prefixDistance(typed, key, 2)).toBe(edits)
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

test('does the banded pass agree with the whole table?', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2), (typed, key, limit) => {
      expect(prefixDistance(typed, key, limit)).toBe(Math.min(slowly(typed, key), limit + 1))
    }),
    { numRuns: 2000 },
  )
})

test('does the letter filter ever drop a key within reach?', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 12 })
  fc.assert(
    fc.property(word, word, (typed, key) => {
      const edits = prefixDistance(typed, key, 2)
      expect(edits > 2 || lacking(lettersOf(typed), lettersOf(key)) <= edits).toBe(true)
    }),
  )
})
