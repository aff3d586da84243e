import { describe, expect, it } from 'vitest'
import { numbersOfEnglish } from '../../src/content/checks/numbers-en.ts'
import { numbersOfJapanese } from '../../src/content/checks/numbers-ja.ts'

describe('which numbers does a Japanese sentence give?', () => {
  it.each([
    ['2026年7月14日', [2026, 7, 14]],
    ['約1万2000人', [12_000]],
    ['20億ユーロ', [2_000_000_000]],
    ['1,300発', [1300]],
    ['6割', [60]],
    ['昭和42年', [1967]],
    ['令和8年', [2026]],
    ['45.4%', [45.4]],
    ['B61-12とF-35A', []],
    ['3分の1', []],
    ['2万5千人', [25_000]],
  ])('%s', (text, digits) => {
    expect(numbersOfJapanese(text).digits).toEqual(digits)
  })
  it('kanji numerals count as words', () => {
    expect(numbersOfJapanese('三原則、十二か国、二十一')).toMatchObject({ words: [1, 3, 12, 21] })
  })
})

describe('which numbers does an English sentence give?', () => {
  it.each([
    ['14 July 2026', [14, 7, 2026]],
    ['in May 2016', [5, 2016]],
    ['it may be 3', [3]],
    ['May it be so', []],
    ['2 billion euros', [2_000_000_000]],
    ['1,300 bombs', [1300]],
    ['Articles I, II and VI', [1, 2, 6]],
    ['Article IX', [9]],
    ['the B61-12', []],
    ['45.4 per cent', [45.4]],
  ])('%s', (text, digits) => {
    expect(numbersOfEnglish(text).digits).toEqual(digits)
  })
  it('number words count as words', () => {
    expect(numbersOfEnglish('three states, twice, a dozen').words).toEqual(expect.arrayContaining([3, 2, 12]))
  })
})
