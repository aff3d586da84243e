import { describe, expect, test } from 'vitest'
import { fold, normalise, words } from '../../src/search/fold.ts'

describe('are these one text:', () => {
  test.each([
    ['ニュークリア・シェアリング', 'ﾆｭｰｸﾘｱ ｼｪｱﾘﾝｸﾞ'],
    ['ニュークリア・シェアリング', 'にゅーくりあ-しぇありんぐ'],
    ['非核三原則', '非核3原則'],
    ['憲法九条', '憲法９条'],
    ['F-35A', 'ｆ３５ａ'],
    ['Türkiye', 'TURKIYE'],
    ['İstanbul', 'istanbul'],
    ['がぎぐ', 'がぎぐ'.normalize('NFD')],
    ['coup d’état', "coup d'etat"],
  ])('%s and %s?', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })
})

describe('do these stay two texts:', () => {
  test.each([
    ['かき', 'がき'],
    ['はん', 'ぱん'],
    ['b61', 'b62'],
    ['核', '格'],
  ])('%s and %s?', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })
})

test('what is left of a text without letters?', () => {
  for (const text of ['', ' ', '🙂', '・ー-', '\u200f', '\ud800', '\u0301']) expect(fold(text)).toBe('')
})

test('where do words begin?', () => {
  const split = (text: string): readonly string[] => words(text).map((word) => word.text)
  expect(split('核の傘')).toEqual(['核', 'の', '傘'])
  expect(split('B61-12とF-35A')).toEqual(['b', '61', '12', 'と', 'f', '35', 'a'])
  expect(split('アジア版NATO')).toEqual(['あじあ', '版', 'nato'])
  expect(words('核共有', 2).map((word) => word.text)).toEqual(['核共'])
})

test('how much of a long text is read?', () => {
  expect(normalise('a'.repeat(6000)).length).toBeLessThan(2000)
  expect(fold('ｱ'.repeat(6000))).toHaveLength(100)
})
