import type { Entry } from '../content/schema/entry.ts'
import type { Language } from '../content/schema/text.ts'
import { limits } from './fold.ts'
import type { Belongs } from './model/belonging.ts'
import { featuresOf, type Features } from './model/features.ts'
import type { Scorer, Standing } from './model/score.ts'
import { asksDifference, asksOpinion } from './question.ts'
import type { NamesSaid } from './spoken.ts'

/**
 * An entry and how well a text fits it: about 0 for no more than chance, 1 and more for a phrasing nearly met. `near` is the part of it
 * that comes from the nearest phrasings alone, never below 0.
 */
type Match = { readonly entry: Entry; readonly fit: number; readonly near: number }

/**
 * What a text fits: the entries, the best first, and how well it fits what lies outside the pack: the best subject there, less where
 * the text as a whole belongs to the pack.
 */
export type Matched = { readonly entries: readonly Match[]; readonly outside: number }

/** How much the way of speaking counts beside the nearest phrasings. Flat from 0.4 to 0.6 with writers left out. */
const toldWeight = 0.5
/** How much it counts against what is outside that a text is worded like those on the pack's subject (log odds). */
const belongingWeight = 0.2

/** What is added where a question says which kind it wants: an opinion wants a debate, a difference a comparison. */
const wanted = 0.25
/** What a debate loses otherwise: its text touches everything, and it settles no question of fact. */
const unasked = 0.05

/** The fit of what lies outside where a pack says nothing about it: worse than any. */
const nowhere = -9

const fitOf = ({ near, told }: Standing): number => near + toldWeight * told

/** The entries that may answer a question, the likeliest first. `lang` is the reader's. */
export type Matches = (question: string, lang: Language) => Matched

/** What is learnt: how a text stands to every entry and subject, and how surely it is on what the pack is about (log odds). */
export type Learnt = { readonly standings: Scorer; readonly belongs: Belongs }

/** Prepares a question for the model: adds what is said in kana or romaji, and prefers the kind it asks for. */
export const createMatches =
  (entries: readonly Entry[], learnt: () => Learnt, said: NamesSaid): Matches =>
  (question, lang) => {
    const features = withNames(featuresOf(question, limits.question), said(question, lang))
    const standings = learnt().standings(features)
    const prefers = preferenceFor(question)
    const matches = entries.map((entry, group): Match => {
      const standing = standings[group] ?? { near: 0, told: 0 }
      return { entry, fit: fitOf(standing) + prefers(entry), near: standing.near }
    })
    const beyond = standings.slice(entries.length).map(fitOf)
    return {
      entries: matches.toSorted((a, b) => b.fit - a.fit),
      outside: Math.max(nowhere, ...beyond) - belongingWeight * learnt().belongs(features),
    }
  }

/** What is said in kana or romaji counts as if it had been written. */
const withNames = (features: Features, names: readonly string[]): Features =>
  names.length === 0
    ? features
    : new Map([...features, ...names.flatMap((name) => [...featuresOf(name, limits.typed)])])

const preferenceFor = (question: string): ((entry: Entry) => number) => {
  const opinion = asksOpinion(question)
  const difference = asksDifference(question)
  return ({ kind }) => {
    if (kind === 'debate') return opinion ? wanted : -unasked
    return kind === 'comparison' && difference ? wanted : 0
  }
}
