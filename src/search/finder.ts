import type { Pack } from '../content/pack.ts'
import { kinds as schemas, type Entry, type Kind } from '../content/schema/entry.ts'
import type { Language } from '../content/schema/text.ts'
import { createAsk, mostOffered, threshold, type Asked } from './ask.ts'
import { inOrder } from './catalogue.ts'
import { createComplete } from './complete.ts'
import { fold } from './fold.ts'
import { createMatches } from './matches.ts'
import { createLookUp, type LookedUp } from './message.ts'
import { createBelongs, learnBelonging } from './model/belonging.ts'
import { compileModel } from './model/compile.ts'
import { examplesOf, outsideExamples } from './model/examples.ts'
import { keptModel } from './model/keep.ts'
import { learnMessages } from './model/message-model.ts'
import { createScorer } from './model/score.ts'
import { createNamed, type Named } from './named.ts'
import { createNames } from './names.ts'
import { once } from './once.ts'
import { rememberCompletions } from './remember.ts'
import { createSaid } from './spoken.ts'

/** What a typed name means. `suggestions`: at most three, and none of them is what was typed. */
type Resolved =
  { readonly found: true; readonly entry: Entry } | { readonly found: false; readonly suggestions: readonly Entry[] }

/** Finds entries of one pack. Every method takes any text whatever, never throws, and does bounded work. */
export type Finder = {
  /** Loads or learns all that the other methods need, which takes seconds with new content, so that no first question pays for it. */
  readonly prepare: () => void
  /** Choices for half-typed input, best first, at most 25, all of these kinds; some of each kind when nothing is typed. */
  readonly complete: (typed: string, kinds: readonly Kind[], lang: Language) => readonly Entry[]
  /**
   * The entry that bears this name (id, code, title, reading or alias; in any kana, width, case, or romaji), never one that
   * merely resembles it. Otherwise suggestions: of these kinds, or of any where none of these fits; first of all an entry of
   * another kind that bears the very name.
   */
  readonly resolve: (typed: string, kinds: readonly Kind[]) => Resolved
  /** Answers a question in free text, offers a choice, or declines. `lang` is the reader's. */
  readonly ask: (question: string, lang: Language) => Asked
  /** What somebody else's message is about, and which misconceptions it seems to state; nothing for most messages. `lang` is the reader's. */
  readonly lookUp: (message: string, lang: Language) => LookedUp
}

/** Entries that a whole question in place of a name may suggest. */
const mostSuggested = 5

const allKinds = Object.keys(schemas) as readonly Kind[] // Object.keys gives strings; the keys are the kinds

/**
 * Prepares each part when it is first needed: the names of a pack at the first name typed (some 0.15 s for 200 entries), what it learns
 * from phrasings at the first question or message. That comes from `models`, a folder, where the same content was learnt before, and is
 * otherwise learnt, which takes seconds; `prepare` does it all beforehand. Everything stays in memory; a reloaded pack gets a new finder.
 */
export const createFinder = (pack: Pack, models?: string): Finder => {
  const entries = inOrder(pack.entries)
  const byName = once(() => {
    const names = createNames(entries)
    return {
      named: createNamed(entries, names),
      complete: createComplete(entries, names),
      said: createSaid(entries, names),
    }
  })
  const named: Named = (typed, kinds) => byName().named(typed, kinds)
  const kept = models === undefined ? undefined : { folder: models, version: pack.version }
  const scorer = once(() =>
    createScorer(
      keptModel(
        'finding',
        () => compileModel([...entries.map(examplesOf), ...pack.outside.map(outsideExamples)]),
        kept,
      ),
    ),
  )
  const belongs = once(() => createBelongs(keptModel('belonging', () => learnBelonging(pack), kept)))
  const learnt = once(() => ({ standings: scorer(), belongs: belongs() }))
  const matches = createMatches(entries, learnt, (question, lang) => byName().said(question, lang))
  const ask = createAsk(named, matches)
  const messages = once(() => keptModel('messages', () => learnMessages(pack), kept))
  const lookUp = createLookUp(pack, matches, belongs, messages)

  /** Last resort of autocomplete: someone types a whole question where a name is wanted. */
  const completeQuestion = (typed: string, kinds: readonly Kind[], lang: Language): readonly Entry[] => {
    const { entries: found, outside } = matches(typed, lang)
    return found.flatMap(({ entry, fit, near }) =>
      kinds.includes(entry.kind) && near >= threshold.near && fit - outside >= threshold.ahead ? entry : [],
    )
  }

  const complete = rememberCompletions((typed, kinds, lang) => {
    const bearers = byName().complete(typed, kinds, lang)
    return bearers.length > 0 ? bearers : completeQuestion(typed, kinds, lang).slice(0, mostSuggested)
  })

  /** What to offer where the name is nobody's, or more than one entry's. Typed text without a letter gets nothing. */
  const suggest = (typed: string, kinds: readonly Kind[]): readonly Entry[] => {
    if (fold(typed) === '') return []
    const lang = /[^\0-\x7f]/.test(typed) ? 'ja' : 'en'
    const bearers = [...named(typed, kinds), ...named(typed, allKinds)]
    // A name mistyped, of these kinds or of others, is likelier than a question in place of a name.
    const likely =
      [
        () => byName().complete(typed, kinds, lang),
        () => (bearers.length > 0 ? bearers : byName().complete(typed, allKinds, lang)),
        () => completeQuestion(typed, allKinds, lang),
      ]
        .map((find) => find())
        .find((found) => found.length > 0) ?? []
    return [...new Set([...bearers, ...likely])].slice(0, mostOffered)
  }

  return {
    prepare: () => {
      byName()
      learnt()
      messages()
    },
    complete,
    ask,
    lookUp,
    resolve: (typed, kinds) => {
      // Most come as codes, from suggestions that were chosen; a code is nobody else's name.
      const coded = pack.byCode(typed)
      if (coded && kinds.includes(coded.kind)) return { found: true, entry: coded }
      const [entry, other] = named(typed, kinds)
      return entry && !other ? { found: true, entry } : { found: false, suggestions: suggest(typed, kinds) }
    },
  }
}
