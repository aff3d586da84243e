import type { Pack } from '../content/pack.ts'
import type { Entry, EntryOf } from '../content/schema/entry.ts'
import type { Language } from '../content/schema/text.ts'
import type { Matched, Matches } from './matches.ts'
import { isAboutTalk, isGuarded, negates } from './message-guards.ts'
import { ownWords, partsOf } from './message-parts.ts'
import { createLinearScorer } from './model/linear.ts'
import { mannerOf } from './model/manner.ts'
import { subjectMatterOf, type MessageModel } from './model/message-model.ts'
import { once } from './once.ts'

/**
 * What a message is about: at most three entries, the best first, none where there is nothing to say; and the misconceptions it seems
 * to state, hardly ever more than one.
 */
export type LookedUp = {
  readonly related: readonly Entry[]
  readonly states: readonly EntryOf<'misconception'>[]
}

/** Entries shown for a message. */
const mostRelated = 3

/**
 * From which measure on what is said of a message (docs/finding.md holds the curve).
 * - `near`, `ahead`: how near a part must come to the nearest phrasings, and how far its best entry must be ahead of the best subject
 *   outside the pack.
 * - `belongs`: how surely a part is on what the pack is about (log odds).
 * - `misconception`: how much a misconception is preferred; it is what somebody who looks a message up wants to see first.
 * - `states`: how surely a part must state a misconception, and also all parts on the subject taken together (log odds).
 * - `lead`: how far that misconception must be ahead of the next one, since many are cousins.
 * - `negating`: the share of a misconception's statements that must negate something for a negating sentence to count as one.
 */
export const bar = {
  near: 0.1,
  ahead: 0.1,
  belongs: 3.3,
  misconception: 0.4,
  states: -0.3,
  lead: 0.15,
  negating: 0.3,
} as const

type Part = { readonly text: string; readonly matched: Matched }

/** Looks up a message. Reads at most 2,000 letters; never throws. */
export type LookUp = (message: string, lang: Language) => LookedUp

/**
 * Looks up other people's messages, sentence by sentence. A sentence counts as stating a misconception only where no way of speaking
 * shows that it asks, denies, supposes, quotes or rejects, where of all misconceptions it is nearest to this one, and where it is
 * worded like the statements of it rather than like lines that speak of it otherwise; and so must all sentences on the subject be, taken
 * together, since the next one may take it back.
 */
export const createLookUp = (pack: Pack, matches: Matches, model: () => MessageModel): LookUp => {
  const misconceptions = pack.ofKind('misconception')
  const places = new Map<Entry, number>(misconceptions.map((entry, place) => [entry, place]))
  const learnt = once(() => prepare(model()))

  /** A part with what it fits; nothing where it is on something else. What costs least is asked first. */
  const partOf = (text: string, lang: Language): Part | undefined => {
    if (learnt().belonging(subjectMatterOf(text))(0) < bar.belongs) return undefined
    const matched = matches(text, lang)
    const [first] = matched.entries
    return first && first.near >= bar.near && first.fit - matched.outside >= bar.ahead ? { text, matched } : undefined
  }

  return (message, lang) => {
    const texts = partsOf(ownWords(message))
    if (texts.length === 0) return { related: [], states: [] }
    const onSubject = (list: readonly string[]): readonly Part[] =>
      list.map((text) => partOf(text, lang)).filter((part) => part !== undefined)
    const parts = onSubject(texts)
    const whole = texts.length > 1 ? onSubject([texts.join(' ')]) : []
    const statesTogether = once(() => learnt().stating(mannerOf(parts.map(({ text }) => text).join(' '))))
    const isStated = ({ text, matched }: Part): EntryOf<'misconception'> | undefined => {
      const [first, second] = matched.entries.filter(({ entry }) => places.has(entry))
      const place = first && places.get(first.entry)
      if (!first || place === undefined || isGuarded(text)) return undefined
      if (second && first.fit - second.fit < bar.lead) return undefined
      if (negates(text) && (learnt().negating[place] ?? 0) < bar.negating) return undefined
      const isSure = learnt().stating(mannerOf(text))(place) >= bar.states && statesTogether()(place) >= bar.states
      return isSure ? misconceptions[place] : undefined
    }
    const stated = texts.some(isAboutTalk) ? [] : parts.map(isStated).filter((entry) => entry !== undefined)
    const states = [...new Set(stated)].slice(0, mostRelated)
    return { related: [...new Set([...states, ...bestOf([...parts, ...whole])])].slice(0, mostRelated), states }
  }
}

const prepare = ({ stating, belonging, negating }: MessageModel) => ({
  stating: createLinearScorer(stating),
  belonging: createLinearScorer(belonging),
  negating,
})

/** The entries that fit any part best. */
const bestOf = (parts: readonly Part[]): readonly Entry[] => {
  const fits = new Map<Entry, number>()
  for (const { matched } of parts)
    for (const { entry, fit } of matched.entries) {
      const preferred = fit + (entry.kind === 'misconception' ? bar.misconception : 0)
      fits.set(entry, Math.max(fits.get(entry) ?? preferred, preferred))
    }
  return [...fits]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostRelated)
    .map(([entry]) => entry)
}
