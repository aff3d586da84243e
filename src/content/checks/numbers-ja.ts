import { type Numbers, withoutDesignations } from './number-words.ts'

const eras = new Map(Object.entries({ 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 }))
const eraYear = /(明治|大正|昭和|平成|令和)(\d+)年/g
const grouped = /(\d+(?:\.\d+)?億)?(\d+(?:\.\d+)?万)?(\d+(?:\.\d+)?千)?(\d+(?:\.\d+)?)?(割)?/g
const numerals = '〇一二三四五六七八九'

/** Reads the numbers of a Japanese sentence: digits with 千, 万, 億 and 割, years of an era, and kanji numerals up to 百. */
export const numbersOfJapanese = (sentence: string): Numbers => {
  const text = withoutDesignations(sentence)
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(eraYear, (_, era: string, year: string) => `${(eras.get(era) ?? 0) + Number(year)}年`)
    .replace(/\d+分の\d+/g, ' ')
  return {
    digits: [...text.matchAll(grouped)].flatMap(valueOf),
    words: [1, ...[...text.matchAll(/[一二三四五六七八九十百]+/g)].map(([numeral]) => kanjiValue(numeral))],
  }
}

const valueOf = ([whole, oku, man, sen, rest, wari]: RegExpExecArray): readonly number[] => {
  if (whole === '' || whole === '割') return []
  const part = (text: string | undefined, unit: number): number => (text ? Number.parseFloat(text) * unit : 0)
  const value = part(oku, 1e8) + part(man, 1e4) + part(sen, 1e3) + part(rest, 1)
  return [Math.round((wari ? value * 10 : value) * 1e6) / 1e6]
}

const kanjiValue = (numeral: string): number => {
  let total = 0
  let current = 0
  for (const letter of numeral) {
    const unit = letter === '百' ? 100 : letter === '十' ? 10 : 0
    if (unit > 0) total += Math.max(current, 1) * unit
    current = unit > 0 ? 0 : numerals.indexOf(letter)
  }
  return total + current
}
