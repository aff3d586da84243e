import { describe, expect, test } from 'vitest'
import type { Kind } from '../../src/content/schema/entry.ts'
import { createFinder } from '../../src/search/finder.ts'
import { entryOf, everyKind, pack, packOf } from './fixture.ts'

const finder = createFinder(pack)
const first = (typed: string, lang: 'ja' | 'en' = 'ja', kinds: readonly Kind[] = everyKind): string | undefined =>
  finder.complete(typed, kinds, lang)[0]?.code

describe('which entry comes first for', () => {
  test.each([
    // kanji, whole and half-typed
    ['核共有', 't01'],
    ['核共', 't01'],
    ['拡大', 't04'],
    // the part of a word, and one kanji
    ['傘', 't03'],
    ['拡散', 't51'],
    // kana, katakana, half-width katakana
    ['かくきょうゆう', 't01'],
    ['かくきょ', 't01'],
    ['カクキョウユウ', 't01'],
    ['ｶｸｷｮｳﾕｳ', 't01'],
    ['ﾆｭｰｸﾘｱ', 't01'],
    ['ニュークリアシェアリング', 't01'],
    ['にゅーくりあ', 't01'],
    ['シェアリング', 't01'],
    // what an IME leaves: kana with a letter, kanji with kana
    ['かくky', 't01'],
    ['核きょうゆう', 't01'],
    ['核ぶそう', 't02'],
    ['拡大よくし', 't04'],
    // romaji in its spellings, whole and half-typed
    ['kakukyouyuu', 't01'],
    ['kakukyoyu', 't01'],
    ['kakukyōyū', 't01'],
    ['kakukyouy', 't01'],
    ['kakubu', 't02'],
    ['kakudaiyokushi', 't04'],
    ['kakudaiyokusi', 't04'],
    ['kakudaiyokush', 't04'],
    ['kakunokasa', 't03'],
    ['kaku no kasa', 't03'],
    ['hikakusann', 't54'],
    ['doitsu', 'c01'],
    ['doitu', 'c01'],
    ['shearin', 't01'],
    // digits for kanji digits and the other way about
    ['非核3原則', 't54'],
    ['エフ三五', 't30'],
    // full-width Latin, case, punctuation, diacritics
    ['Ｎｕｃｌｅａｒ ｓｈａｒｉｎｇ', 't01'],
    ['ＮＰＴ', 't51'],
    ['npt', 't51'],
    ['F35', 't30'],
    ['f-35a', 't30'],
    ['turkiye', 'c05'],
    ['buchel', 'c01'],
    // codes and ids
    ['m02', 'm02'],
    ['Ｍ０２', 'm02'],
    ['t1', 't01'],
    ['nuclear-umbrella', 't03'],
    // slips of the finger and of the IME
    ['核今有', 't01'],
    ['nuclaer umb', 't03'],
    ['detterence', 't05'],
    ['extnded detterrence', 't04'],
    ['kakukyoiyu', 't01'],
    // a sentence around the name, and one without any name
    ['核共有ってなんだろう', 't01'],
    ['持たず作らず', 't54'],
  ])('%s?', (typed, code) => {
    expect(first(typed)).toBe(code)
  })

  test.each([
    ['nuclear sh', 't01'],
    ['umbrella', 't03'],
    ['deter', 't05'],
    ['germ', 'c01'],
    ['shared nukes', 't01'],
    ['who owns', 'q06'],
    ['lightning', 't30'],
    ['non proliferation treaty', 't51'],
  ])('%s, typed by a reader of English?', (typed, code) => {
    expect(first(typed, 'en')).toBe(code)
  })
})

test('what comes when nothing is typed, or nothing that counts?', () => {
  const list = finder.complete('', everyKind, 'ja')
  expect(new Set(list.map((entry) => entry.kind))).toEqual(new Set(everyKind))
  expect(list[0]?.code).toBe('t01')
  for (const typed of ['   ', '・・・', '🙂🙂', '?!']) expect(finder.complete(typed, everyKind, 'ja')).toEqual(list)
  expect(finder.complete('', ['case'], 'en').map((entry) => entry.code)).toEqual(['c01', 'c05', 'c10'])
})

test('does a list over several kinds leave room for all of them?', () => {
  const terms = Array.from({ length: 40 }, (_, index) =>
    entryOf('term', { id: `term-${index}`, code: `t${100 + index}`, title: { ja: '語', en: 'Word' }, reading: 'ご' }),
  )
  const cases = Array.from({ length: 3 }, (_, index) =>
    entryOf('case', { id: `case-${index}`, code: `c0${index}`, title: { ja: '国', en: 'Land' }, reading: 'くに' }),
  )
  const list = createFinder(packOf([...terms, ...cases])).complete('', ['term', 'case'], 'ja')
  expect(list).toHaveLength(25)
  expect(list.filter((entry) => entry.kind === 'case')).toHaveLength(3)
})

test('are kinds filtered before the list is cut?', () => {
  const crowd = Array.from({ length: 60 }, (_, index) =>
    entryOf('term', {
      id: `word-${index}`,
      code: `t${100 + index}`,
      title: { ja: '核', en: 'Nucleus' },
      reading: 'かく',
    }),
  )
  const lone = entryOf('debate', {
    id: 'lone',
    code: 'd01',
    title: { ja: '核の未来', en: 'Nucleus of it' },
    reading: 'かくのみらい',
  })
  const crowded = createFinder(packOf([...crowd, lone]))
  expect(crowded.complete('核', everyKind, 'ja')).toHaveLength(25)
  for (const typed of ['核', 'kaku', 'nucleus', '核の味来', ''])
    expect(crowded.complete(typed, ['debate'], 'ja')).toEqual([lone])
})

test('does every tier stand above the next?', () => {
  const named = (code: string, ja: string, en: string) =>
    entryOf('term', { id: `id-${code}`, code, title: { ja, en }, reading: 'あ' })
  const inside = named('t01', '一', 'Counterforce')
  const word = named('t02', '二', 'Strike force')
  const beginning = named('t03', '三', 'Forces')
  const whole = named('t04', '四', 'Force')
  const slip = named('t05', '五', 'Discouragemant')
  const twoSlips = named('t00', '六', 'Discouragemand')
  const tiers = createFinder(packOf([inside, word, beginning, whole, slip]))
  expect(tiers.complete('force', everyKind, 'en')).toEqual([whole, beginning, word, inside])
  const slips = createFinder(packOf([twoSlips, slip]))
  expect(slips.complete('discouragement', everyKind, 'en')).toEqual([slip, twoSlips])
})

test('whose names win a tie, the reader’s language or the other?', () => {
  const japanese = entryOf('term', { id: 'a', code: 't02', title: { ja: 'NATO加盟', en: 'Membership' }, reading: 'か' })
  const english = entryOf('term', { id: 'b', code: 't01', title: { ja: '同盟', en: 'NATO allies' }, reading: 'ど' })
  const both = createFinder(packOf([english, japanese]))
  expect(both.complete('nato', everyKind, 'ja')[0]).toEqual(japanese)
  expect(both.complete('nato', everyKind, 'en')[0]).toEqual(english)
})

test('does an alias add a second line for its entry?', () => {
  const list = finder.complete('核', everyKind, 'ja')
  expect(new Set(list).size).toBe(list.length)
})
