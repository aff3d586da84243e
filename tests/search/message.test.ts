import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFinder } from '../../src/search/finder.ts'
import { realContent } from '../support/app.ts'
import { packOf } from './fixture.ts'

const { lookUp } = realContent().finder
const langOf = (text: string): 'ja' | 'en' => (/^[ -~\s]+$/.test(text) ? 'en' : 'ja')
const idsOf = (message: string) => {
  const { related, states } = lookUp(message, langOf(message))
  return { related: related.map(({ id }) => id), states: states.map(({ id }) => id) }
}

describe('a message that states a misconception is recognised:', () => {
  test.each([
    ['核共有したら日本も核保有国になる', 'sharing-equals-armament'],
    ['戦術核は小型だから使っても被害は小さいんだよ', 'tactical-is-small'],
    ['非核三原則は法律だから破ったら違法', 'three-principles-are-law'],
    ['The Three Non-Nuclear Principles are a law, so breaking them is a crime.', 'three-principles-are-law'],
    ['Germany already ended nuclear sharing and sent the bombs home.', 'germany-ended-sharing'],
    ['今日は会議で疲れた。昼は蕎麦にした。ところでドイツはもう核共有をやめたよ。夜はカレーかな。', 'germany-ended-sharing'], // prettier-ignore
  ])('%s?', (message, id) => {
    const found = idsOf(message)
    expect(found.related).toContain(id)
    expect(found.states).toEqual([id])
  })
})

describe('a message that speaks of a misconception without stating it is not corrected:', () => {
  test.each([
    '核共有したら日本も核保有国になるの？',
    '核共有したら日本も核保有国になるわけじゃない',
    '「核共有したら日本も核保有国になる」って言う人がいるけど違う',
    '核共有したら日本も核保有国になる、というのは誤解',
    'もし核共有したら日本も核保有国になるとしたら大変だ',
    '日本は核共有をするべきだ',
    '> 核共有したら日本も核保有国になる\n読んだ',
    'Is it true that Germany already ended nuclear sharing?',
    'Germany has not ended nuclear sharing.',
    'It is a myth that Germany ended nuclear sharing.',
    'My uncle says "Germany ended nuclear sharing and sent the bombs home"',
    'I hope Germany ends nuclear sharing and sends the bombs home.',
    'Does Germany still host bombs? Some say it ended nuclear sharing, which is wrong.',
    '核共有をしても日本が核保有国になると断定できない。',
    '日本が核共有すれば核保有国になるという話は、実際とは違う。',
    '核共有したら日本も核保有国になる。…なんて話、嘘に決まってる',
    "Hosting the bombs doesn't mean owning them.",
    'Wondering whether the host country can drop the bombs alone.',
  ])('%s', (message) => {
    expect(idsOf(message).states).toEqual([])
  })
})

describe('a message on something else gets nothing:', () => {
  test.each([
    'おはようございます',
    '核家族化が進んで祖父母と離れて暮らす家庭が増えた',
    '共有フォルダに資料を入れておきました',
    'カレーに玉ねぎを入れて三十分煮込むとおいしい',
    'Good morning everyone, coffee time',
    'I put the slides into the shared folder for tomorrow',
    'Chop the onions and simmer them for half an hour',
    '🙂',
    '',
    '> 核共有は核武装だ',
  ])('%s', (message) => {
    expect(idsOf(message)).toEqual({ related: [], states: [] })
  })
})

const pieces = ['核', '共有', '核共有したら日本も核保有国になる。', '「', '」', '"', '> ', '```', '\n', '. ', 'not ', 'nuclear sharing ', '\ud83d', 'っ', 'ﾞ', '<@1>', 'https://a.b/', '?', '﷽', '\u0301'] // prettier-ignore

test('does any text break a look-up or its limits?', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6000 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 400 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anything, fc.constantFrom('ja' as const, 'en' as const), (message, lang) => {
      const { related, states } = lookUp(message, lang)
      expect(related.length).toBeLessThanOrEqual(3)
      expect(new Set(related).size).toBe(related.length)
      expect(states.length).toBeLessThanOrEqual(3)
      expect(states.every((entry) => related.includes(entry))).toBe(true)
      expect(lookUp(message, lang)).toEqual({ related, states })
    }),
    { numRuns: 60 },
  )
})

test.each(pieces)('is 6,000 letters of one thing (%j) bounded work?', (piece) => {
  const before = performance.now()
  lookUp(piece.repeat(Math.ceil(6000 / piece.length)), 'ja')
  // Far above what it takes (some milliseconds), far below what work without bounds would.
  expect(performance.now() - before).toBeLessThan(500)
})

test('is what is stated far beyond the 2,000 letters left alone?', () => {
  expect(idsOf(`${'あ'.repeat(3000)}。核共有したら日本も核保有国になる`).states).toEqual([])
})

test('what does an empty pack say?', () => {
  expect(createFinder(packOf([])).lookUp('核共有したら日本も核保有国になる', 'ja')).toEqual({ related: [], states: [] })
})
