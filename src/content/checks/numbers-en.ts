import { type Numbers, withoutDesignations } from './number-words.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
const units = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const more = new Map(
  Object.entries({ once: 1, single: 1, sole: 1, twice: 2, both: 2, dual: 2, pair: 2, double: 2, dozen: 12 }).concat(
    Object.entries({ sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, hundred: 100 }),
  ),
)
const scale = new Map(Object.entries({ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }))

const monthNames = new RegExp(`\\b(${months.join('|')})\\b`, 'g')
/** "May" is a month only beside a date, or after a word that goes before one. */
const mayAsVerb = /\bMay\b(?!\s+\d|,)(?<!(?:\d|\b(?:in|of|since|until|by|from|to|late|early|mid|and|on))[\s-]May)/g
const articleList = /\bArticles?\b(?:[\s,]|and\b|to\b|[IVX]+\b)+/g

/** Reads the numbers of an English sentence: digits with millions and billions, months, Roman article numbers, number words. */
export const numbersOfEnglish = (sentence: string): Numbers => {
  const text = withoutDesignations(sentence)
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(mayAsVerb, 'may')
    .replace(monthNames, (name) => ` ${months.indexOf(name) + 1} `)
    .replace(articleList, (list) => list.replace(/\b[IVX]+\b/g, (numeral) => ` ${roman(numeral)} `))
  const digits = [...text.matchAll(/(\d+(?:\.\d+)?)(?:[\s-](thousand|million|billion|trillion))?/g)]
  return {
    digits: digits.map(([, value, unit]) => Math.round(Number(value) * (scale.get(unit ?? '') ?? 1) * 1e6) / 1e6),
    // "A bomb" is one bomb.
    words: [1, ...(text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap(wordValue)],
  }
}

const wordValue = (word: string): readonly number[] => {
  const value = [units.indexOf(word), ordinals.indexOf(word), more.get(word) ?? -1].find((each) => each >= 0)
  return value === undefined ? [] : [value]
}

const roman = (numeral: string): number => {
  const values = [...numeral].map((letter) => (letter === 'X' ? 10 : letter === 'V' ? 5 : 1))
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
