import type { Entry } from '../content/schema/entry.ts'
import { textOf } from './entry-text.ts'
import { tokensOf } from './tokens.ts'

/** How much each term of a question says. */
type Weights = ReadonlyMap<string, number>

/** How near the nearest phrasing, title or alias of an entry comes to a question: 0 nothing shared, 1 the same terms. */
export type Closeness = (entry: Entry, question: Weights) => number

type Phrasing = { readonly terms: ReadonlySet<string>; readonly whole: number }

const sum = (weights: Weights): number => weights.values().reduce((total, weight) => total + weight, 0)

/**
 * Compares a question with each phrasing by itself, where the index sees only all of them together: terms scattered over ten
 * phrasings are less of an answer than the same terms in one. Phrasings are cut on first use and kept: few entries are asked for
 * often.
 */
export const createCloseness = (weightOf: (term: string, weight: number) => number): Closeness => {
  const cut = new Map<string, readonly Phrasing[]>()
  const phrasingsOf = (entry: Entry): readonly Phrasing[] => {
    const kept = cut.get(entry.id)
    if (kept) return kept
    const { title, aliases, asked } = textOf(entry)
    const phrasings = [...title, ...aliases, ...asked].map((line) => {
      const weights = new Map(tokensOf(line).map(({ term, weight }) => [term, weightOf(term, weight)]))
      return { terms: new Set(weights.keys()), whole: sum(weights) }
    })
    cut.set(entry.id, phrasings)
    return phrasings
  }
  return (entry, question) => {
    const whole = sum(question)
    const shares = phrasingsOf(entry).map((phrasing) => {
      let shared = 0
      for (const [term, weight] of question) if (phrasing.terms.has(term)) shared += weight
      return shared / (whole + phrasing.whole - shared)
    })
    return Math.max(0, ...shares)
  }
}
