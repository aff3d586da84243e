import { kinds, type Entry, type Kind } from '../content/schema/entry.ts'
import type { Language } from '../content/schema/text.ts'
import type { Matches } from './matches.ts'
import type { Named } from './named.ts'
import { namesAsked } from './question.ts'

/** What became of a question. `offer`: not sure enough, so the person chooses; a near-by article is never passed off as the answer. */
export type Asked =
  | { readonly outcome: 'answer'; readonly entry: Entry; readonly others: readonly Entry[] }
  | { readonly outcome: 'offer'; readonly entries: readonly Entry[] }
  | { readonly outcome: 'decline' }

/** Entries shown besides or instead of an answer: as many buttons as fit a phone without wrapping. */
export const mostOffered = 3

/**
 * Confidence from which the first match is the answer, and from which matches are offered. Measured on the first 34 entries with
 * phrasings left out of the index and 65 questions that the pack does not answer: of these, none was answered, a third was
 * offered something, the rest declined.
 */
export const threshold = { answer: 3.2, offer: 1.3 } as const
/** How far ahead of the second the first must be. Entries on one subject lie close, and which was meant only the person knows. */
const lead = 1.3
/** A match this much weaker than the first is no alternative to it. */
const companion = 0.6

const allKinds = Object.keys(kinds) as readonly Kind[] // Object.keys gives strings; the keys are the kinds

/** Answers questions in free text. */
export type Ask = (question: string, lang: Language) => Asked

/**
 * A question that is a name, or only asks for one, gets that entry. Any other is searched for, and the confidence of the best match
 * decides: answer, offer up to three, or decline.
 */
export const createAsk =
  (named: Named, matches: Matches): Ask =>
  (question, lang) => {
    const found = matches(question, lang)
    const [first, second] = found
    const near = found.filter(
      ({ confidence }) => confidence >= threshold.offer && confidence >= companion * (first?.confidence ?? 0),
    )
    const besides = (entry: Entry): readonly Entry[] =>
      near.flatMap((match) => (match.entry === entry ? [] : match.entry)).slice(0, mostOffered)

    for (const name of [question, ...namesAsked(question)]) {
      const bearers = named(name, allKinds)
      if (bearers.length > 1) return { outcome: 'offer', entries: bearers.slice(0, mostOffered) }
      const [bearer] = bearers
      if (bearer) return { outcome: 'answer', entry: bearer, others: besides(bearer) }
    }
    if (!first || near.length === 0) return { outcome: 'decline' }
    const isClear = first.confidence >= threshold.answer && first.confidence >= lead * (second?.confidence ?? 0)
    return isClear
      ? { outcome: 'answer', entry: first.entry, others: besides(first.entry) }
      : { outcome: 'offer', entries: near.slice(0, mostOffered).map(({ entry }) => entry) }
  }
