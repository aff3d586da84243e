import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../src/content/schema/entry.ts'
import { createFinder } from '../../src/search/finder.ts'
import { fold, limits } from '../../src/search/fold.ts'
import { everyKind, pack, packOf } from './fixture.ts'

const finder = createFinder(pack)

/** What the finder does wrong with a text; empty where it keeps all its promises. */
const faultsOf = (typed: string, kinds: readonly Kind[], lang: 'ja' | 'en'): readonly string[] => {
  const completed = finder.complete(typed, kinds, lang)
  const resolved = finder.resolve(typed, kinds)
  const asked = finder.ask(typed, lang)
  const kept = {
    'at most 25 choices': completed.length <= 25,
    'each choice once': new Set(completed).size === completed.length,
    'choices of the kinds': completed.every((entry) => kinds.includes(entry.kind)),
    'an entry of the kinds': !resolved.found || kinds.includes(resolved.entry.kind),
    'at most 3 suggestions': resolved.found || resolved.suggestions.length <= 3,
    'an offer of 1 to 3': asked.outcome !== 'offer' || [1, 2, 3].includes(asked.entries.length),
    'at most 3 others': asked.outcome !== 'answer' || asked.others.length <= 3,
  }
  return Object.entries(kept).flatMap(([promise, isKept]) => (isKept ? [] : promise))
}

/** Any UTF-16 at all, and pieces that meet the rules of folding: kana with marks, names, joiners, direction marks. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 300 }),
  fc.array(fc.constantFrom('核', '共有', 'か', 'ﾞ', 'ー', 'っ', 'ゃ', 'n', 'kaku', '\u0301', '\u200f', '\u200d', '\ud83d', '・', '-', '-3', 'Ⅻ', 'ß', 'İ', ' ', '’s', '(', '﷽'), { maxLength: 120 }).map((parts) => parts.join('')), // prettier-ignore
)

test('does any text break the finder or its limits?', () => {
  fc.assert(
    fc.property(
      anything,
      fc.subarray([...everyKind]),
      fc.constantFrom('ja' as const, 'en' as const),
      (typed, kinds, lang) => {
        expect(faultsOf(typed, kinds, lang)).toEqual([])
      },
    ),
    {
      numRuns: 400,
    },
  )
})

describe('are extremes handled:', () => {
  test.each([
    ['6,000 kanji', '核'.repeat(6000)],
    ['6,000 small tsu', 'っ'.repeat(6000)],
    ['6,000 romaji', 'kakukyou'.repeat(750)],
    ['6,000 words', 'is it '.repeat(1000)],
    ['6,000 spaces before a name', `${' '.repeat(5990)}核共有`],
    ['6,000 hyphens and slashes', '1-/'.repeat(2000)],
    ['zalgo', `核${'\u0301\u0489'.repeat(3000)}共有`],
    ['lone surrogates', '\ud800\udc00\ud800'.repeat(500)],
    ['direction marks', '\u202e\u200f核共有\u202c'],
    ['emoji only', '👩‍👩‍👧‍👦🇯🇵'.repeat(50)],
    ['a ligature of eighteen letters', '﷽'.repeat(300)],
    ['a name of Object', '__proto__ constructor toString'],
  ])('%s?', (_, typed) => {
    expect(faultsOf(typed, everyKind, 'ja')).toEqual([])
    expect(faultsOf(typed, everyKind, 'en')).toEqual([])
  })
})

test('is every name of every entry found again, however it is written?', () => {
  for (const entry of pack.entries)
    for (const name of [entry.title.ja, entry.title.en, entry.reading, entry.code, entry.id])
      for (const typed of [name, name.toUpperCase(), ` ${name}。`, name.normalize('NFD')])
        expect(finder.resolve(typed, [entry.kind])).toEqual({ found: true, entry })
})

test('is folding bounded, and the same when done twice?', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const once = fold(text)
      expect(once.length).toBeLessThanOrEqual(limits.typed)
      expect(fold(once)).toBe(once)
    }),
  )
})

test('what does a finder over an empty pack do?', () => {
  const empty = createFinder(packOf([]))
  expect(empty.complete('核', everyKind, 'ja')).toEqual([])
  expect(empty.resolve('核', everyKind)).toEqual({ found: false, suggestions: [] })
  expect(empty.ask('核共有とは', 'ja')).toEqual({ outcome: 'decline' })
})
