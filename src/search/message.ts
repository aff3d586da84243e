import type { Pack } from '../content/pack.ts'
import type { Entry, EntryOf } from '../content/schema/entry.ts'
import type { Language } from '../content/schema/text.ts'
import { limits } from './fold.ts'
import type { Matched, Matches } from './matches.ts'
import { isAboutTalk, isGuarded, negates } from './message-guards.ts'
import { ownWords, partsOf } from './message-parts.ts'
import type { Belongs } from './model/belonging.ts'
import { featuresOf } from './model/features.ts'
import { createLinearScorer } from './model/linear.ts'
import { mannerOf } from './model/manner.ts'
import type { MessageModel } from './model/message-model.ts'
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
 * From which measure on what is said of a message. Chosen on lines held out of learning (docs/finding.md says how).
 * - `ahead`: how far the best entry of a part must be ahead of the best subject outside the pack.
 * - `belongs`: how surely a part must be on what the pack is about (log odds). `mayBelong`: from where on it may be: a sentence that
 *   takes the one before back often names no subject.
 * - `misconception`: how much a misconception is preferred; it is what somebody who looks a message up wants to see first.
 * - `states`: how surely a part must state a misconception, and also all that may belong taken together (log odds).
 * - `lead`: how far that misconception must be ahead of the next one, since many are cousins.
 * - `negating`: the share of a misconception's statements that must negate something for a negating sentence to count as one.
 */
export const bar = {
  ahead: 0.9,
  belongs: 2.5,
  mayBelong: -1,
  misconception: 0.5,
  states: 0.3,
  lead: 0.4,
  negating: 0.3,
} as const
export type Bars = Readonly<Record<keyof typeof bar, number>>

type Part = { readonly text: string; readonly matched: Matched }

/** Looks up a message. Reads at most 2,000 letters; never throws. */
export type LookUp = (message: string, lang: Language) => LookedUp

/**
 * Looks up other people's messages, sentence by sentence. A sentence counts as stating a misconception only where no way of speaking
 * shows that it asks, denies, supposes, quotes or rejects, where of all misconceptions it is nearest to this one, and where it is
 * worded like the statements of it rather than like lines that speak of it otherwise; and so must all sentences that may be on the subject
 * be, taken together, since the next one may take it back.
 */
export const createLookUp = (
  pack: Pack,
  matches: Matches,
  belongs: () => Belongs,
  model: () => MessageModel,
  bars: Bars = bar,
): LookUp => {
  const misconceptions = pack.ofKind('misconception')
  const places = new Map<Entry, number>(misconceptions.map((entry, place) => [entry, place]))
  const learnt = once(() => prepare(model()))

  const belonging = (text: string): number => belongs()(featuresOf(text, limits.question))

  /** A part with what it fits; nothing where it is on something else. What costs least is asked first. */
  const partOf = (text: string, lang: Language): Part | undefined => {
    if (belonging(text) < bars.belongs) return undefined
    const matched = matches(text, lang)
    const [first] = matched.entries
    return first && first.fit - matched.outside >= bars.ahead ? { text, matched } : undefined
  }

  return (message, lang) => {
    const texts = partsOf(ownWords(message))
    if (texts.length === 0) return { related: [], states: [] }
    const onSubject = (list: readonly string[]): readonly Part[] =>
      list.map((text) => partOf(text, lang)).filter((part) => part !== undefined)
    const parts = onSubject(texts)
    const whole = texts.length > 1 ? onSubject([texts.join(' ')]) : []
    const mayMatter = texts.filter((text) => belonging(text) >= bars.mayBelong).join(' ')
    const statesTogether = once(() => learnt().stating(mannerOf(mayMatter)))
    const isStated = ({ text, matched }: Part): EntryOf<'misconception'> | undefined => {
      const [first, second] = matched.entries.filter(({ entry }) => places.has(entry))
      const place = first && places.get(first.entry)
      if (!first || place === undefined || isGuarded(text)) return undefined
      if (second && first.fit - second.fit < bars.lead) return undefined
      if (negates(text) && (learnt().negating[place] ?? 0) < bars.negating) return undefined
      const isSure = learnt().stating(mannerOf(text))(place) >= bars.states && statesTogether()(place) >= bars.states
      return isSure ? misconceptions[place] : undefined
    }
    const stated = texts.some(isAboutTalk) ? [] : parts.map(isStated).filter((entry) => entry !== undefined)
    const states = [...new Set(stated)].slice(0, mostRelated)
    return {
      related: [...new Set([...states, ...bestOf([...parts, ...whole], bars.misconception)])].slice(0, mostRelated),
      states,
    }
  }
}

const prepare = ({ stating, negating }: MessageModel) => ({
  stating: createLinearScorer(stating),
  negating,
})

/** The entries that fit any part best. */
const bestOf = (parts: readonly Part[], preference: number): readonly Entry[] => {
  const fits = new Map<Entry, number>()
  for (const { matched } of parts)
    for (const { entry, fit } of matched.entries) {
      const preferred = fit + (entry.kind === 'misconception' ? preference : 0)
      fits.set(entry, Math.max(fits.get(entry) ?? preferred, preferred))
    }
  return [...fits]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostRelated)
    .map(([entry]) => entry)
}
