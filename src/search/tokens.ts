import { normalise, squeeze } from './fold.ts'

/** A search term and how much it says, from 0 to 1. */
export type Token = { readonly term: string; readonly weight: number }

/** A pair of hiragana is mostly grammar (って, です, のか): a question must not stand or fall by it. */
const grammar = 0.2
const spaced = String.raw`[^\P{L}\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー]`
const unspaced = String.raw`[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー\p{N}]`
const stretch = new RegExp(String.raw`\p{N}*${spaced}(?:[-/]?(?:${spaced}|\p{N}))*|${unspaced}+`, 'gu')
const hasSpacedLetter = new RegExp(spaced, 'u')
/** What stands inside a word without dividing it. */
const joints = /(?<=\p{L})['’]s?(?!\p{L})|(?<=\p{sc=Katakana}|ー)・(?=\p{sc=Katakana})/gu

/** Plurals only; the pack is too small for more stemming to tell help from harm. */
const singular = (word: string): string => {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  return /[^sui]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word
}

/** Words as they are; one with a digit also in one piece, since F-35A, F35A and f35a are one name. */
const wordTokens = (text: string): readonly Token[] => {
  const parts = text.split(/[-/]/).map((part) => ({ term: singular(part), weight: 1 }))
  return parts.length > 1 && /\p{N}/u.test(text) ? [...parts, { term: squeeze(text), weight: 1 }] : parts
}

/** Letter pairs and each kanji: 核共有 gives 核, 核共, 共, 共有, 有. A number by itself stays whole. */
const pairTokens = (text: string): readonly Token[] => {
  const letters = [...text].filter((letter) => letter !== 'ー')
  if (!/\P{N}/u.test(text)) return [{ term: text, weight: 1 }]
  return letters.flatMap((letter, index) => {
    const next = letters[index + 1]
    const tokens: Token[] = []
    if (/\p{sc=Han}/u.test(letter)) tokens.push({ term: squeeze(letter), weight: 1 })
    if (next !== undefined)
      tokens.push({ term: squeeze(letter + next), weight: /^\p{sc=Hiragana}{2}$/u.test(letter + next) ? grammar : 1 })
    return tokens
  })
}

/**
 * Cuts a text into search terms: words where the writing has spaces, letter pairs and single kanji where it has none. No
 * dictionary: none knows 核共有 as one word, and of all tokenizers tried this one found most.
 *
 * @param limit letters read, see `limits` in fold.ts
 */
export const tokensOf = (text: string, limit: number = Infinity): readonly Token[] =>
  (normalise(text).slice(0, limit).replace(joints, '').match(stretch) ?? []).flatMap((part) =>
    hasSpacedLetter.test(part) ? wordTokens(part) : pairTokens(part),
  )
