import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBeginnings, sortStarts } from '../../src/search/beginnings.ts'
import type { Key } from '../../src/search/keys.ts'
import { createOverlaps } from '../../src/search/overlaps.ts'
import { createPairs, likelyHolders } from '../../src/search/pairs.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'の', '核', '\ud842', '\udfb7'), minLength: 1, maxLength: 8 })
const keys = fc.array(text.chain((name) => fc.subarray([...name].map((_, at) => at)).map((starts): Key => ({ entry: 0, text: name, lang: 'ja', alias: false, latin: false, starts }))), { maxLength: 20 }) // prettier-ignore

test('does halving find every word that reading all of them finds?', () => {
  fc.assert(
    fc.property(keys, text, (names, typed) => {
      const found: string[] = []
      createBeginnings(sortStarts(names))(typed, (key, at) => found.push(`${key} ${at}`))
      const read = names.flatMap((name, key) =>
        name.starts.filter((at) => name.text.startsWith(typed, at)).map((at) => `${key} ${at}`),
      )
      expect(found.toSorted()).toEqual(read.toSorted())
    }),
  )
})

test('is every name that holds a text among its likely holders?', () => {
  fc.assert(
    fc.property(keys, text, (names, typed) => {
      fc.pre(typed.length > 1 || typed > '\x7f')
      const likely = likelyHolders(createPairs(names), typed)
      expect(new Set(likely).size).toBe(likely.length)
      names.forEach((name, key) => name.text.includes(typed) && expect(likely).toContain(key))
    }),
  )
})

test('are shared pairs counted as by hand, again and again?', () => {
  const pairsOf = (name: string): ReadonlySet<string> =>
    new Set(Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)))
  fc.assert(
    fc.property(keys, fc.array(text, { minLength: 1, maxLength: 3 }), (names, texts) => {
      const overlaps = createOverlaps(createPairs(names))
      for (const typed of texts) {
        const found: (readonly [key: number, share: number, pairs: number])[] = []
        overlaps(typed, (key, share, pairs) => found.push([key, share, pairs]))
        const counted = names.flatMap((name, key) => {
          const [one, other] = [pairsOf(typed), pairsOf(name.text)]
          const shared = one.intersection(other).size
          return shared < 2 ? [] : [[key, shared / Math.min(one.size, other.size), shared] as const]
        })
        expect(found.toSorted(([a], [b]) => a - b)).toEqual(counted)
      }
    }),
  )
})
