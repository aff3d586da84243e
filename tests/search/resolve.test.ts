import { describe, expect, test } from 'vitest'
import { createFinder } from '../../src/search/finder.ts'
import { entryOf, everyKind, pack, packOf } from './fixture.ts'

const finder = createFinder(pack)

/** The codes suggested instead of an entry; `found` where there is nothing to suggest because the entry was found. */
const suggested = (typed: string, kinds = everyKind): readonly string[] => {
  const resolved = finder.resolve(typed, kinds)
  return resolved.found ? ['found'] : resolved.suggestions.map((entry) => entry.code)
}

describe('which entry bears the name', () => {
  test.each([
    ['nuclear-sharing', 't01'],
    ['T01', 't01'],
    ['ｔ０１', 't01'],
    ['核共有', 't01'],
    [' 核 共 有 ', 't01'],
    ['Nuclear Sharing', 't01'],
    ['ＮＵＣＬＥＡＲ　ＳＨＡＲＩＮＧ', 't01'],
    ['かくきょうゆう', 't01'],
    ['カクキョウユウ', 't01'],
    ['ｶｸｷｮｳﾕｳ', 't01'],
    ['kakukyouyuu', 't01'],
    ['kakukyoyu', 't01'],
    ['核きょうゆう', 't01'],
    ['ニュークリアシェアリング', 't01'],
    ['ニュークリア-シェアリング', 't01'],
    ['shared nukes', 't01'],
    ['NPT', 't51'],
    ['nuclear armament', 't02'],
    ['非核3原則', 't54'],
    ['doitsu', 'c01'],
    ['Turkiye', 'c05'],
    ['沖縄', 'c10'],
    ['ICBM', 't37'],
    ['t1', 't01'],
    ['intercontinental ballistic missile', 't37'],
    ['should japan adopt nuclear sharing', 'd01'],
  ])('%s?', (typed, code) => {
    expect(finder.resolve(typed, everyKind)).toMatchObject({ found: true, entry: { code } })
  })
})

describe('does a near miss get an answer:', () => {
  test.each([
    '核共',
    '核共有論',
    '核今有',
    'nuclear sharin',
    'nuclear sharings',
    't0',
    't99',
    'kakukyou',
    '核',
    'deterrenc',
    '抑',
    '格の傘',
    'やつ',
  ])('%s?', (typed) => {
    expect(suggested(typed)).not.toContain('found')
    expect(suggested(typed).length).toBeLessThanOrEqual(3)
  })
})

test('what is suggested instead?', () => {
  expect(suggested('核今有')[0]).toBe('t01')
  expect(suggested('nuclear umbrela')).toEqual(['t03'])
  expect(suggested('germny', ['term'])).toEqual(['c01'])
  expect(suggested('核', ['term'])).toEqual(['t01', 't02', 't03'])
  expect(suggested('')).toEqual([])
  expect(suggested('🙂')).toEqual([])
  expect(suggested('qqqqzzzz')).toEqual([])
})

test('what happens to the name of an entry of another kind?', () => {
  expect(suggested('核共有と核武装の違い', ['term'])[0]).toBe('v01')
})

test('is a sound in Latin letters taken for a Latin name?', () => {
  const alliance = entryOf('term', { id: 'alliance', code: 't01', title: { ja: '北大西洋条約機構', en: 'North Atlantic Treaty Organization' }, reading: 'きたたいせいようじょうやくきこう', aliases: { ja: [], en: ['NATO'] } }) // prettier-ignore
  const { resolve } = createFinder(packOf([alliance]))
  expect(resolve('ナトー', everyKind)).toEqual({ found: true, entry: alliance })
  expect(resolve('natou', everyKind).found).toBe(false)
})

test('does t10 mean t100?', () => {
  const hundredth = entryOf('term', {
    id: 'hundredth',
    code: 't100',
    title: { ja: '百', en: 'Hundred' },
    reading: 'ひゃく',
  })
  const { resolve } = createFinder(packOf([hundredth]))
  expect(resolve('t100', everyKind)).toEqual({ found: true, entry: hundredth })
  expect(resolve('t10', everyKind).found).toBe(false)
})

test('whose is a name that two entries share?', () => {
  const brief = { title: { ja: '核', en: 'Core' }, reading: 'かく' }
  const titled = entryOf('term', { id: 'titled', code: 't01', ...brief })
  const nicknamed = entryOf('term', { id: 'nicknamed', code: 't02', title: { ja: '種', en: 'Seed' }, reading: 'たね', aliases: { ja: ['核', '芯'], en: [] } }) // prettier-ignore
  const rival = entryOf('term', { id: 'rival', code: 't03', title: { ja: '茎', en: 'Stem' }, reading: 'くき', aliases: { ja: ['芯'], en: [] } }) // prettier-ignore
  const shared = createFinder(packOf([titled, nicknamed, rival]))
  expect(shared.resolve('核', everyKind)).toEqual({ found: true, entry: titled })
  expect(shared.resolve('芯', everyKind)).toEqual({ found: false, suggestions: [nicknamed, rival] })
})
