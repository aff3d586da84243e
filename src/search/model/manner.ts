import { normalise } from '../fold.ts'
import { guardsIn } from '../message-guards.ts'
import { featuresOf, type Features } from './features.ts'
import { numberOf } from './vocabulary.ts'

/** Letters of a text that are read. */
const limit = 300

/**
 * Weights of what tells how something is said, beside the features that tell what it is about. Found with phrasings of writers left out;
 * none is sharp.
 */
const weight = { word: 0.7, wordPair: 0.7, wordTriple: 0.5, kanaRun: 0.6, ending: 1, mark: 1 } as const

/** How much a way of speaking met by its pattern says, compared with a whole text (which has length 1). */
const guardWeight = 1

const kanaRuns = [2, 4, 5] as const
const endings = [1, 2, 3, 4] as const
const japaneseRun = /[ぁ-んァ-ヶー一-龠々]{2,}/gu
const afterEnd = /[。.…!~〜w笑草]+$/u
const marks = ['?', '「', '"', '、', '…', '!', '(', '—'] as const

/**
 * Cuts a text into what it is about and how it says so: function words, endings, marks, and the ways of speaking that
 * message-guards.ts knows. Of length 1, but for those last. Linear; reads at most 300 letters.
 */
export const mannerOf = (text: string): Features => {
  const features = new Map(featuresOf(text, limit))
  const put = (feature: string, value: number): void => {
    const number = numberOf(feature)
    features.set(number, Math.max(features.get(number) ?? 0, value))
  }
  const normalised = normalise(text).slice(0, limit).trim()
  putWords(normalised, put)
  putKana(normalised.replace(/\s+/g, ''), put)
  for (const mark of marks) if (normalised.includes(mark)) put(`mark${mark}`, weight.mark)
  const norm = Math.sqrt(features.values().reduce((sum, value) => sum + value ** 2, 0)) || 1
  for (const [feature, value] of features) features.set(feature, value / norm)
  for (const guard of guardsIn(text)) features.set(numberOf(`guard ${guard}`), guardWeight)
  return features
}

type Put = (feature: string, value: number) => void

const putWords = (text: string, put: Put): void => {
  const words = ['^', ...(text.match(/[a-z']+|[?!"]/g) ?? [])]
  for (const [index, word] of words.entries()) {
    const [next, third] = [words[index + 1], words[index + 2]]
    put(`1 ${word}`, weight.word)
    if (next !== undefined) put(`2 ${word} ${next}`, weight.wordPair)
    if (next !== undefined && third !== undefined) put(`3 ${word} ${next} ${third}`, weight.wordTriple)
  }
}

/** Pairs and longer runs with hiragana in them, where the grammar of Japanese is, and how the text ends. */
const putKana = (text: string, put: Put): void => {
  if (!/[ぁ-ん]/u.test(text)) return
  for (const run of text.match(japaneseRun) ?? [])
    for (const length of kanaRuns)
      for (let at = 0; at + length <= run.length; at++) {
        const piece = run.slice(at, at + length)
        if (/[ぁ-ん]/u.test(piece)) put(`kana ${piece}`, weight.kanaRun)
      }
  const body = text.replace(afterEnd, '')
  for (const length of endings) put(`end ${body.slice(-length)}`, weight.ending)
}
