import MiniSearch from 'minisearch'
import { kinds, type Entry, type Kind } from '../../../src/content/schema/entry.ts'
import type { Language } from '../../../src/content/schema/text.ts'
import { mostOffered, type Ask } from '../../../src/search/ask.ts'
import { inOrder } from '../../../src/search/catalogue.ts'
import { textOf, type EntryText } from '../../../src/search/entry-text.ts'
import { limits } from '../../../src/search/fold.ts'
import { createNamed, type Named } from '../../../src/search/named.ts'
import { createNames } from '../../../src/search/names.ts'
import { asksDifference, asksOpinion, namesAsked } from '../../../src/search/question.ts'
import { createNamesSaid, type NamesSaid } from '../../../src/search/spoken.ts'
import { tokensOf, type Token } from '../../../src/search/tokens.ts'
import { gridOf, remembered, type Approach } from '../study/approach.ts'
import type { Lesson } from '../study/lesson.ts'

/** What a field says about an entry: its name most, the phrasings people use next, the running text least. */
const boost: Readonly<Record<keyof EntryText, number>> = { title: 3, aliases: 2.5, asked: 2, summary: 1.5, body: 1 }

/** Terms searched for, the telling ones first, and matches looked at closely. */
const most = { terms: 48, matches: 12 } as const
/** Letters from which a misspelt English word is still searched for, and what the guess counts compared with the word. */
const misspelt = { letters: 5, credit: 0.5 } as const
/** Confidence without any close phrasing; a phrasing repeated word for word adds 1. */
const withoutPhrasing = 0.5
/** How much more the kind counts that a question asks for, and how much less a debate that it does not. */
const prefer = { fitting: 1.3, unasked: 0.9 } as const

/** An entry found. Confidence is 0 upwards, about 8 for a title repeated, and comparable between questions. */
type Match = { readonly entry: Entry; readonly confidence: number }
type Matches = (question: string, lang: Language) => readonly Match[]
type Weights = ReadonlyMap<string, number>

const sum = (weights: Iterable<number>): number => Iterator.from(weights).reduce((total, weight) => total + weight, 0)

const linesOf = (entry: Entry): readonly (readonly [field: string, lines: readonly string[]])[] =>
  Object.entries<readonly string[]>(textOf(entry))

/** How near the nearest phrasing, title or alias of an entry comes to a question: 0 nothing shared, 1 the same terms. */
const createCloseness = (entries: readonly Entry[], weightOf: (term: string, weight: number) => number) => {
  const phrasings = new Map(
    entries.map((entry) => {
      const { title, aliases, asked } = textOf(entry)
      const cut = [...title, ...aliases, ...asked].map((line) => {
        const weights = new Map(tokensOf(line).map(({ term, weight }) => [term, weightOf(term, weight)]))
        return { terms: new Set(weights.keys()), whole: sum(weights.values()) }
      })
      return [entry, cut]
    }),
  )
  return (entry: Entry, question: Weights): number => {
    const asks = sum(question.values())
    let closest = 0
    for (const { terms, whole } of phrasings.get(entry) ?? []) {
      let shared = 0
      for (const [term, weight] of question) if (terms.has(term)) shared += weight
      closest = Math.max(closest, shared / (asks + whole - shared))
    }
    return closest
  }
}

const preferenceFor = (question: string): ((entry: Entry) => number) => {
  if (asksOpinion(question)) return ({ kind }) => (kind === 'debate' ? prefer.fitting : 1)
  const comparison = asksDifference(question) ? prefer.fitting : 1
  return ({ kind }) => (kind === 'comparison' ? comparison : kind === 'debate' ? prefer.unasked : 1)
}

/**
 * Searches the entries with MiniSearch (BM25+). Confidence = share of the question, by weight and rarity of its terms, that the entry
 * holds × log(1 + score) × (½ + closeness of the nearest phrasing).
 */
const createMatches = (entries: readonly Entry[], namesSaid: NamesSaid): Matches => {
  const documents = entries.map((entry, id) => ({
    id,
    // Each term once a field: how often a text repeats itself says nothing.
    texts: new Map(
      linesOf(entry).map(([field, lines]) => [
        field,
        new Set(lines.flatMap((line) => tokensOf(line).map(({ term }) => term))),
      ]),
    ),
  }))
  const holders = new Map<string, number>()
  for (const { texts } of documents)
    for (const term of new Set(texts.values().flatMap((terms) => terms)))
      holders.set(term, (holders.get(term) ?? 0) + 1)
  const weightOf = (term: string, weight: number): number =>
    weight * Math.log(1 + entries.length / (0.5 + (holders.get(term) ?? 0)))
  const closeness = createCloseness(entries, weightOf)
  const engine = new MiniSearch<(typeof documents)[number]>({
    fields: Object.keys(boost),
    extractField: ({ id, texts }, field) => (field === 'id' ? String(id) : [...(texts.get(field) ?? [])].join(' ')),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost },
  })
  engine.addAll(documents)

  const search = (tokens: readonly Token[], prefers: (entry: Entry) => number): readonly Match[] => {
    const strengths = new Map<string, number>()
    for (const { term, weight } of tokens) strengths.set(term, Math.max(weight, strengths.get(term) ?? 0))
    const question = new Map(
      [...strengths]
        .map(([term, strength]): [string, number] => [term, weightOf(term, strength)])
        .sort(([, a], [, b]) => b - a)
        .slice(0, most.terms),
    )
    const asks = sum(question.values())
    if (asks === 0) return []
    const held = (terms: readonly string[]): number =>
      sum(terms.map((term) => (question.get(term) ?? 0) * (holders.has(term) ? 1 : misspelt.credit)))
    return engine
      .search([...question.keys()].join(' '), {
        fuzzy: (term) => (!holders.has(term) && /^[a-z]+$/.test(term) && term.length >= misspelt.letters ? 1 : false),
        boostTerm: (term) => strengths.get(term) ?? 1,
      })
      .slice(0, most.matches)
      .flatMap(({ id, score, queryTerms }) => {
        const entry = entries[Number(id)]
        if (!entry) return []
        const close = withoutPhrasing + closeness(entry, question)
        return { entry, confidence: (held(queryTerms) / asks) * Math.log1p(score) * close * prefers(entry) }
      })
      .sort((a, b) => b.confidence - a.confidence)
  }

  return (question, lang) => {
    const tokens = tokensOf(question, limits.question)
    const said = namesSaid(question, lang)
    // Romaji around a name is no English: words that no entry holds say nothing there.
    const kept = said.length > 0 ? tokens.filter(({ term }) => holders.has(term)) : tokens
    return search([...kept, ...said.flatMap((title) => tokensOf(title))], preferenceFor(question))
  }
}

/**
 * From which confidence on the first match is the answer and a match is offered; how many times as sure as the second the first must be;
 * and the share of the first's confidence that a companion must reach.
 */
type Thresholds = { readonly answer: number; readonly offer: number; readonly lead: number; readonly companion: number }

/** The thresholds with which this ran, found on a pack of 34 entries. */
const former: Thresholds = { answer: 3.2, offer: 1.3, lead: 1.3, companion: 0.6 }

const allKinds = Object.keys(kinds) as readonly Kind[] // Object.keys gives strings; the keys are the kinds

const createAsk =
  (named: Named, matches: Matches, { answer, offer, lead, companion }: Thresholds): Ask =>
  (question, lang) => {
    const found = matches(question, lang)
    const [first, second] = found
    const near = found
      .filter(({ confidence }) => confidence >= offer && confidence >= companion * (first?.confidence ?? 0))
      .map(({ entry }) => entry)
    const besides = (entry: Entry): readonly Entry[] => near.filter((other) => other !== entry).slice(0, mostOffered)
    for (const name of [question, ...namesAsked(question)]) {
      const bearers = named(name, allKinds)
      if (bearers.length > 1) return { outcome: 'offer', entries: bearers.slice(0, mostOffered) }
      const [bearer] = bearers
      if (bearer) return { outcome: 'answer', entry: bearer, others: besides(bearer) }
    }
    if (!first || near.length === 0) return { outcome: 'decline' }
    return first.confidence >= answer && first.confidence >= lead * (second?.confidence ?? 0)
      ? { outcome: 'answer', entry: first.entry, others: besides(first.entry) }
      : { outcome: 'offer', entries: near.slice(0, mostOffered) }
  }

type Learnt = { readonly named: Named; readonly matches: Matches }
const learnt = new WeakMap<Lesson, Learnt>()

/** The index of a lesson, built once for both approaches. */
const learn = (lesson: Lesson): Learnt => {
  const kept = learnt.get(lesson)
  if (kept) return kept
  const entries = inOrder(lesson.entries)
  const names = createNames(entries)
  const made = {
    named: remembered(createNamed(entries, names)),
    matches: remembered(createMatches(entries, createNamesSaid(entries, names))),
  }
  learnt.set(lesson, made)
  return made
}

const approachOf = (name: string, about: string, settings: readonly Thresholds[]): Approach => ({
  name,
  about,
  learn: (lesson) => {
    const { named, matches } = learn(lesson)
    return settings.map((thresholds) => ({ thresholds, ask: createAsk(named, matches, thresholds) }))
  },
})

/** Word search as it ran before the model, with its own thresholds. */
export const bm25Former = approachOf('bm25-former', 'word search with the thresholds it once ran with', [former])

/** Word search with thresholds by the grid. */
export const bm25 = approachOf(
  'bm25',
  'word search (MiniSearch, BM25+)',
  gridOf({ answer: [2.6, 3.2, 4, 5, 6], offer: [1, 1.3, 1.7, 2.2, 2.8], lead: [1.3, 1.5, 1.8], companion: [0.6] }),
)
