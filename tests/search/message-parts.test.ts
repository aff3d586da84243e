import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestMessage, ownWords, partsOf } from '../../src/search/message-parts.ts'

describe('what is not the writer’s own is left out:', () => {
  test.each([
    ['a quoted line', '> 核共有は核武装だ\nそうかなあ', 'そうかなあ'],
    ['a code block', 'before ```\nsharing is armament\n``` after', 'before \n after'],
    ['code in a line', 'the `sharing` flag', 'the \n flag'],
    ['an address', 'see https://example.org/核共有?q=1 now', 'see   now'],
    ['mentions', '<@123> <@!45> <#6> <@&7> <:bomb:89> @everyone hi', 'hi'],
    ['an open code block', 'a ```b', 'a'],
  ])('%s?', (_, message, own) => {
    expect(ownWords(message).trim()).toBe(own)
  })
})

test('does an arrow or a comparison in a line count as a quotation?', () => {
  expect(ownWords('a > b')).toBe('a > b')
  expect(ownWords('->x')).toBe('->x')
})

test('is a message cut where sentences end, and nowhere else?', () => {
  expect(partsOf('一つ目の文です。二つ目の文です！三つ目\n四つ目の行')).toEqual([
    '一つ目の文です。',
    '二つ目の文です！',
    '四つ目の行',
  ])
  expect(partsOf('The B61-12 costs 1.5 million. Really? Yes it does!')).toEqual([
    'The B61-12 costs 1.5 million.',
    'Really?',
    'Yes it does!',
  ])
  expect(partsOf('「核共有は核武装。やめろ。」って言う人がいる')).toEqual([
    '「核共有は核武装。やめろ。」って言う人がいる',
  ])
})

test('is the work bounded for any text, and is nothing but spaces lost from an ordinary one?', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 6000 }), (text) => {
      const words = ownWords(text)
      const parts = partsOf(words)
      expect(words.length).toBeLessThanOrEqual(longestMessage)
      expect(parts.length).toBeLessThanOrEqual(20)
      expect(parts.every((part) => part.length <= 700)).toBe(true)
    }),
    { numRuns: 200 },
  )
  for (const piece of ['。', 'a. ', '「', '"', '\n', 'あ', '> ', '`', '<@', 'いや。', '核共有は核武装だ。', '. '])
    expect(partsOf(ownWords(piece.repeat(6000))).length).toBeLessThanOrEqual(20)
})
