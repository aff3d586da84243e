import { describe, expect, test } from 'vitest'
import { fold } from '../../src/search/fold.ts'
import { learnReadings, toKana } from '../../src/search/readings.ts'
import { soundOf, soundTyped } from '../../src/search/romaji.ts'

const heard = (text: string): string => soundOf(fold(text))

describe('do these sound alike:', () => {
  test.each([
    ['かくきょうゆう', 'kakukyouyuu'],
    ['kakukyouyuu', 'kakukyoyu'],
    ['かくきょうゆう', 'kakukyōyū'],
    ['とうごう', 'togo'],
    ['とうおう', 'tōō'],
    ['せんしゅふしよう', 'senshufushiyou'],
    ['せんしゅふしよう', 'sensyuhusiyo'],
    ['ちつじょ', 'titujo'],
    ['ちつじょ', 'chitsuzyo'],
    ['じゃま', 'jyama'],
    ['しんぶん', 'shimbun'],
    ['かんけい', 'kannkei'],
    ['マッチャ', 'matcha'],
    ['ヴァイツゼッカー', 'baitsuzekka'],
    ['ナトー', 'NATO'],
    ['せいさく', 'sesaku'],
  ])('%s and %s?', (one, other) => {
    expect(heard(one)).toBe(heard(other))
  })
})

test('do double consonants still tell words apart?', () => {
  expect(heard('いっち')).not.toBe(heard('いち'))
  expect(heard('なっとう')).not.toBe(heard('なとう'))
})

test('is every beginning of a romaji word a beginning of its sound?', () => {
  for (const word of [
    'kakukyouyuu',
    'senshufushiyou',
    'sensyuhusiyou',
    'chitsujo',
    'tsuushousenryoku',
    'juubun',
    'kikki',
  ])
    for (let length = 1; length <= word.length; length++)
      expect(heard(word)).toMatch(new RegExp(`^${soundTyped(word.slice(0, length))}`))
})

test('what does half-converted input sound like?', () => {
  expect(soundTyped(fold('かくky'))).toBe('kakuk')
  expect(soundTyped(fold('かくこっk'))).toBe('kakukokk')
})

test('what is learnt from titles and their readings?', () => {
  const readings = learnReadings([
    { title: '核の傘', reading: 'かくのかさ' },
    { title: '核共有', reading: 'かくきょうゆう' },
    { title: '共有と協議', reading: 'きょうゆうときょうぎ' },
    { title: '核ドクトリン', reading: 'かくどくとりん' },
  ])
  expect(readings.get('核')).toBe('かく')
  expect(readings.get('共有')).toBe('きょうゆう')
  expect(readings.get('協議')).toBe('きょうぎ')
  expect(toKana('核協議', readings)).toBe('かくきょうぎ')
  expect(toKana('核きょうゆう', readings)).toBe('かくきょうゆう')
  expect(toKana('武装', readings)).toBe('武装')
})

test('is nothing learnt from a reading that fits in two ways, or does not fit?', () => {
  expect(learnReadings([{ title: '母の野', reading: 'ははののの' }]).size).toBe(0)
  expect(learnReadings([{ title: '核の傘', reading: 'かく' }]).size).toBe(0)
})
