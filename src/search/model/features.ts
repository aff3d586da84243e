import { fold } from '../fold.ts'
import { tokensOf } from '../tokens.ts'
import { numberOf } from './vocabulary.ts'

/** The features of a text, each by the number that stands for it, and how much each says, from 0 to 1. */
export type Features = ReadonlyMap<number, number>

/**
 * Weights of what is added to the search terms of tokens.ts: runs of three letters of Japanese hold word boundaries that pairs lose; pairs
 * of English words hold order; parts of English words and what is left of them without vowels stand for other forms and misspellings.
 * Found with phrasings of writers left out.
 */
const weight = { japaneseTriple: 0.5, wordPair: 0.5, wordPart: 0.3, bones: 0.5 } as const

/** Parts of English words have this many letters, the edges of the word being one each; shorter words have none. */
const partLength = 3
const word = /^[a-z]{3,}$/
/** Shorter words have too few consonants to be known by. */
const leastForBones = 4

/** The first letter of a word and the consonants after it, none twice in a row: deterrence, detterence and deterance give dtrnc. */
const bonesOf = (word: string): string =>
  word.charAt(0) +
  word
    .slice(1)
    .replace(/(.)\1+/g, '$1')
    .replace(/[aeiou]/g, '')

/** Cuts a text into features. Reads at most `limit` letters; never throws; linear. */
export const featuresOf = (text: string, limit: number): Features => {
  const features = new Map<number, number>()
  const put = (feature: string, value: number): void => {
    const number = numberOf(feature)
    features.set(number, Math.max(features.get(number) ?? 0, value))
  }
  for (const token of tokensOf(text, limit)) {
    put(token.term, token.weight)
    if (!word.test(token.term)) continue
    for (const part of runs(`^${token.term}$`, partLength)) put(`~${part}`, weight.wordPart)
    if (token.term.length >= leastForBones) put(`#${bonesOf(token.term)}`, weight.bones)
  }
  const folded = fold(text, limit)
  for (const stretch of folded.split(/[a-z]+/))
    for (const triple of runs(stretch, 3)) put(`=${triple}`, weight.japaneseTriple)
  const words =
    text
      .slice(0, limit)
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    if (next !== undefined) put(`${word} ${next}`, weight.wordPair)
  }
  return features
}

const runs = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, index) => text.slice(index, index + length))
