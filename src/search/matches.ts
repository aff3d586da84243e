import type { Entry } from '../content/schema/entry.ts'
import type { Language } from '../content/schema/text.ts'
import type { AskIndex, Match } from './ask-index.ts'
import { limits } from './fold.ts'
import { asksDifference, asksOpinion } from './question.ts'
import type { NamesSaid } from './spoken.ts'
import { tokensOf } from './tokens.ts'

/** How much more the fitting kind counts where a question says which kind it wants. Flat from 1.2 to 1.5. */
const fitting = 1.3
/** How much less a debate counts otherwise: its text touches everything, and it settles no question of fact. */
const unasked = 0.9

const preferenceFor = (question: string): ((entry: Entry) => number) => {
  if (asksOpinion(question)) return ({ kind }) => (kind === 'debate' ? fitting : 1)
  const comparison = asksDifference(question) ? fitting : 1
  return ({ kind }) => (kind === 'comparison' ? comparison : kind === 'debate' ? unasked : 1)
}

/** The entries that may answer a question, the likeliest first. `lang` is the reader's. */
export type Matches = (question: string, lang: Language) => readonly Match[]

/** Prepares a question for the index: cuts it into terms, adds names said in kana or romaji, and prefers the kind it asks for. */
export const createMatches =
  (index: AskIndex, namesSaid: NamesSaid): Matches =>
  (question, lang) => {
    const tokens = tokensOf(question, limits.question)
    const said = namesSaid(question, lang)
    // Romaji around a name is no English: words that no entry holds say nothing there.
    const kept = said.length > 0 ? tokens.filter(({ term }) => index.knows(term)) : tokens
    return index.search([...kept, ...said.flatMap((title) => tokensOf(title))], preferenceFor(question))
  }
