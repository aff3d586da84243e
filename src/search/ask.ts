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
 * From which fit on what is done. Chosen on phrasings held out of learning: docs/finding.md says how, and what each step more or less
 * would change.
 * - `near`: how near the nearest phrasings must come for there to be anything to say.
 * - `behind`: how far behind the best an entry may be and still be offered beside it.
 * - `ahead`: how far the best entry must be ahead of the best subject outside the pack, or there is no entry.
 * - `lead`: how far it must be ahead of the second entry to be the answer rather than a choice.
 */
export const threshold = { near: 0.1, behind: 1, ahead: 0.7, lead: 0.6 } as const
export type Thresholds = Readonly<Record<keyof typeof threshold, number>>

const allKinds = Object.keys(kinds) as readonly Kind[] // Object.keys gives strings; the keys are the kinds

/** Answers questions in free text. */
export type Ask = (question: string, lang: Language) => Asked

/**
 * A question that is a name, or only asks for one, gets that entry. Any other is compared with what people ask for each entry and with
 * what they ask that no entry answers; the fit decides: answer, offer up to three, or decline.
 */
export const createAsk =
  (named: Named, matches: Matches, { near, behind, ahead, lead }: Thresholds = threshold): Ask =>
  (question, lang) => {
    const { entries: found, outside } = matches(question, lang)
    const [first, second] = found
    const best = found
      .slice(0, mostOffered + 1)
      .filter(({ fit }) => fit >= (first?.fit ?? 0) - behind)
      .map(({ entry }) => entry)
    for (const name of [question, ...namesAsked(question)]) {
      const bearers = named(name, allKinds)
      if (bearers.length > 1) return { outcome: 'offer', entries: bearers.slice(0, mostOffered) }
      const [bearer] = bearers
      if (bearer)
        return {
          outcome: 'answer',
          entry: bearer,
          others: best.filter((entry) => entry !== bearer).slice(0, mostOffered),
        }
    }
    if (!first || first.near < near || first.fit - outside < ahead) return { outcome: 'decline' }
    return first.fit - (second?.fit ?? 0) >= lead
      ? { outcome: 'answer', entry: first.entry, others: best.slice(1) }
      : { outcome: 'offer', entries: best.slice(0, mostOffered) }
  }
