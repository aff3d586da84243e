import { type Draft, type DraftFile, readableFiles } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import type { Language } from '../schema/text.ts'
import { textsOf } from '../walk.ts'
import { perFile } from './per-file.ts'

/** What half of an entry's sentences may have at most: letters in Japanese, words in English. */
const median = { ja: 60, en: 25 } as const
/** What no sentence may exceed. */
const longest = { ja: 110, en: 45 } as const

/** Sentences are short enough to be read once: half of them by a stricter measure, all of them by a wider one. */
export const sentences = (draft: Draft): readonly Fault[] =>
  readableFiles(draft).flatMap(inBoth)

const inBoth = perFile((file: DraftFile<object>): readonly Fault[] => [
  ...inLanguage(file, 'ja'),
  ...inLanguage(file, 'en'),
])

const inLanguage = (file: DraftFile<object>, lang: Language): readonly Fault[] => {
  const all = textsOf(file.value).flatMap(({ path, text }) =>
    sentencesOf(text[lang], lang).map((sentence) => ({ path: [...path, lang], length: lengthOf(sentence, lang) })),
  )
  const sorted = all.map(({ length }) => length).toSorted((a, b) => a - b)
  const middle = sorted[sorted.length >> 1] ?? 0
  return [
    ...all
      .filter(({ length }) => length > longest[lang])
      .map(({ path, length }) => faultAt(file.at(path), 'sentence-too-long', { length, maximum: longest[lang], lang })),
    ...(middle <= median[lang]
      ? []
      : [faultAt(file.at([]), 'sentences-too-long', { length: middle, maximum: median[lang], lang })]),
  ]
}

/** The sentences of a text. A full stop inside a number or an abbreviation ends none. */
const sentencesOf = (text: string, lang: Language): readonly string[] =>
  (lang === 'ja' ? text.split(/(?<=。)/) : text.split(/(?<=[.?!]["'”’]?)\s+(?=[A-Z"'“‘])/)).filter((sentence) => sentence !== '')

const lengthOf = (sentence: string, lang: Language): number =>
  lang === 'ja' ? sentence.length : sentence.split(/\s+/).length
