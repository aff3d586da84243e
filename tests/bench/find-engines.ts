import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Entry } from '../../src/content/schema/entry.ts'
import { inOrder } from '../../src/search/catalogue.ts'
import { createComplete, type Complete } from '../../src/search/complete.ts'
import { textOf } from '../../src/search/entry-text.ts'
import { fold } from '../../src/search/fold.ts'
import { createNames } from '../../src/search/names.ts'
import { tokensOf } from '../../src/search/tokens.ts'

/** Choices that Discord shows at most. */
const choices = 25

const namesOf = ({ title, reading, aliases }: Entry): readonly string[] => [
  title.ja,
  title.en,
  reading,
  ...aliases.ja,
  ...aliases.en,
]

/** The ways to complete a name that are compared. All get the same names; what each finds is not compared here. */
export const completers: Readonly<Record<string, (entries: readonly Entry[]) => Complete>> = {
  Ronten: (entries) => {
    const catalogue = inOrder(entries)
    return createComplete(catalogue, createNames(catalogue))
  },
  MiniSearch: (entries) => {
    const engine = new MiniSearch({
      fields: ['names'],
      tokenize: (text) => tokensOf(text).map(({ term }) => term),
      processTerm: (term) => term,
      searchOptions: { prefix: true, fuzzy: 0.2 },
    })
    engine.addAll(entries.map((entry, id) => ({ id, names: namesOf(entry).join(' ') })))
    return (typed, kinds) =>
      engine
        .search(typed)
        .flatMap(({ id }) => entries[Number(id)] ?? [])
        .filter(({ kind }) => kinds.includes(kind))
        .slice(0, choices)
  },
  'Fuse.js': (entries) => {
    const engine = new Fuse(
      entries.map((entry) => ({ entry, names: namesOf(entry) })),
      { keys: ['names'], ignoreLocation: true },
    )
    return (typed, kinds) =>
      engine
        .search(typed)
        .map(({ item }) => item.entry)
        .filter(({ kind }) => kinds.includes(kind))
        .slice(0, choices)
  },
  'naive scan': (entries) => {
    const folded = entries.map((entry) => namesOf(entry).map((name) => fold(name)))
    return (typed, kinds) => {
      const text = fold(typed)
      return entries
        .filter(({ kind }, index) => kinds.includes(kind) && folded[index]?.some((name) => name.includes(text)))
        .slice(0, choices)
    }
  },
}

/** Ranks entries for a question, best first. */
type Ranks = (question: string) => readonly Entry[]

/** Compares a question with every text of every entry by the terms they share: what finding would cost without any index. */
export const naiveRanks = (entries: readonly Entry[]): Ranks => {
  const termsOf = (text: string): ReadonlySet<string> => new Set(tokensOf(text).map(({ term }) => term))
  const texts = entries.flatMap((entry) =>
    Object.values<readonly string[]>(textOf(entry))
      .flat()
      .map((text) => ({ entry, terms: termsOf(text) })),
  )
  return (question) => {
    const asked = termsOf(question)
    return texts
      .map(({ entry, terms }) => {
        const shared = terms.intersection(asked).size
        return { entry, shared: shared / (terms.size + asked.size - shared || 1) }
      })
      .toSorted((a, b) => b.shared - a.shared)
      .slice(0, choices)
      .map(({ entry }) => entry)
  }
}

/** Word search over the same texts with MiniSearch as it comes, given our terms. */
export const miniSearchRanks = (entries: readonly Entry[]): Ranks => {
  const engine = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => tokensOf(text).map(({ term }) => term),
    processTerm: (term) => term,
  })
  engine.addAll(
    entries.map((entry, id) => ({ id, text: Object.values<readonly string[]>(textOf(entry)).flat().join(' ') })),
  )
  return (question) =>
    engine
      .search(question)
      .slice(0, choices)
      .flatMap(({ id }) => entries[Number(id)] ?? [])
}

/** Fuzzy search over the same texts, one by one, with Fuse.js as it comes; a question may fit anywhere in a text. */
export const fuseRanks = (entries: readonly Entry[]): Ranks => {
  const engine = new Fuse(
    entries.map((entry) => ({ entry, texts: Object.values<readonly string[]>(textOf(entry)).flat() })),
    { keys: ['texts'], ignoreLocation: true },
  )
  return (question) => engine.search(question, { limit: choices }).map(({ item }) => item.entry)
}
