import MiniSearch from 'minisearch'
import type { Entry } from '../content/schema/entry.ts'
import { createCloseness } from './closeness.ts'
import { textOf, type EntryText } from './entry-text.ts'
import { tokensOf, type Token } from './tokens.ts'

/** An entry found for a question. */
export type Match = {
  readonly entry: Entry
  /** 0 upwards, about 8 for a title repeated; comparable between questions, which the raw score of a search engine is not. */
  readonly confidence: number
}

/** What a field says about an entry: its name most, the phrasings people use next, the running text least. */
const boost: Readonly<Record<keyof EntryText, number>> = { title: 3, aliases: 2.5, asked: 2, summary: 1.5, body: 1 }
const fields = Object.keys(boost)

/** Terms searched for, the telling ones first: time grows with each, and the rare ones decide the order. */
const mostTerms = 48
/** Matches looked at closely. Three are shown at most; the right one is hardly ever farther down. */
const mostMatches = 12
/** Letters from which a misspelt English word is still searched for, and what the guess counts compared with the word. */
const misspelt = { letters: 5, credit: 0.5 } as const
/** Confidence without any close phrasing; a phrasing repeated word for word adds 1. */
const withoutPhrasing = 0.5

const latin = /^[a-z]+$/

/** Searches for a question already cut into tokens. `prefer` multiplies the confidence of an entry; 0 leaves it out. */
export type AskIndex = {
  readonly knows: (term: string) => boolean
  readonly search: (tokens: readonly Token[], prefer: (entry: Entry) => number) => readonly Match[]
}

/** Each term once a field: how often a text repeats itself says nothing, and the index is built in half the time. */
const documentOf = (entry: Entry): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    Object.entries(textOf(entry)).map(([field, lines]: [string, readonly string[]]) => [
      field,
      new Set(lines.flatMap((line) => tokensOf(line).map(({ term }) => term))),
    ]),
  )

/**
 * Builds the index over both languages at once, so that a mixed question finds what it should. MiniSearch's defaults (BM25+)
 * stay: seven other settings measured no better.
 *
 * Confidence = share of the question, by weight and rarity of its terms, that the entry holds × log(1 + score) × (½ + closeness of
 * the nearest phrasing). Of the signals tried the first two tell best whether the pack has an answer at all (a high score from one
 * rare word of a long question is none); the third tells entries on one subject apart.
 */
export const createAskIndex = (entries: readonly Entry[]): AskIndex => {
  const documents = entries.map((entry, id) => ({ id, texts: documentOf(entry) }))
  const holders = new Map<string, number>()
  for (const { texts } of documents)
    for (const term of new Set(texts.values().flatMap((terms) => terms)))
      holders.set(term, (holders.get(term) ?? 0) + 1)
  const weightOf = (term: string, weight: number): number =>
    weight * Math.log(1 + entries.length / (0.5 + (holders.get(term) ?? 0)))
  const closeness = createCloseness(weightOf)

  const engine = new MiniSearch<(typeof documents)[number]>({
    fields,
    extractField: ({ id, texts }, field) => (field === 'id' ? String(id) : [...(texts.get(field) ?? [])].join(' ')),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost },
  })
  engine.addAll(documents)

  return {
    knows: (term) => holders.has(term),
    search: (tokens, prefer) => {
      const strengths = new Map<string, number>()
      for (const { term, weight } of tokens) strengths.set(term, Math.max(weight, strengths.get(term) ?? 0))
      const question = new Map(
        [...strengths]
          .map(([term, strength]): [string, number] => [term, weightOf(term, strength)])
          .sort(([, a], [, b]) => b - a)
          .slice(0, mostTerms),
      )
      const whole = question.values().reduce((sum, weight) => sum + weight, 0)
      if (whole === 0) return []
      const results = engine.search([...question.keys()].join(' '), {
        fuzzy: (term) => (!holders.has(term) && latin.test(term) && term.length >= misspelt.letters ? 1 : false),
        boostTerm: (term) => strengths.get(term) ?? 1,
        boostDocument: (id: string) => {
          const entry = entries[Number(id)]
          return entry && prefer(entry) > 0 ? 1 : 0
        },
      })
      const held = (terms: readonly string[]): number =>
        terms.reduce((sum, term) => sum + (question.get(term) ?? 0) * (holders.has(term) ? 1 : misspelt.credit), 0)
      return results
        .slice(0, mostMatches)
        .flatMap(({ id, score, queryTerms }) => {
          const entry = entries[Number(id)]
          if (!entry) return []
          const close = withoutPhrasing + closeness(entry, question)
          return { entry, confidence: (held(queryTerms) / whole) * Math.log1p(score) * close * prefer(entry) }
        })
        .sort((a, b) => b.confidence - a.confidence)
    },
  }
}
