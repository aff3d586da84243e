import type { Language } from '../../../src/content/schema/text.ts'
import type { MessageItem } from '../sets.ts'
import { shareOf, type Scores } from './share.ts'

type Named = { readonly id: string }

/** Looks a message up: entries related to it, and misconceptions that it seems to state. */
export type LookUp = (
  message: string,
  lang: Language,
) => { readonly related: readonly Named[]; readonly states: readonly Named[] }

/** The ids that a message brought. */
export type MessageResult = MessageItem & { readonly related: readonly string[]; readonly states: readonly string[] }

/** Looks every message up in its language. */
export const runMessages = (items: readonly MessageItem[], lookUp: LookUp): readonly MessageResult[] =>
  items.map((item) => {
    const { related, states } = lookUp(item.text, item.lang)
    return { ...item, related: related.map(({ id }) => id), states: states.map(({ id }) => id) }
  })

const isClean = ({ expect }: MessageItem): boolean => expect.length === 0
/** Styles of messages that have nothing to do with the pack, whatever their words. */
const isElsewhere = ({ style }: MessageItem): boolean => style === 'unrelated' || style === 'homonym'
const isRelated = ({ expect, related }: MessageResult): boolean => related.slice(0, 3).some((id) => expect.includes(id))

/**
 * `relatedHit3`: of the messages with a misconception, those for which one of theirs is shown. `statesPrecision`, `statesRecall`: over all
 * pairs of a message and a misconception. `falseCorrection`: clean messages said to state something; lower is better. `silence`: messages
 * about something else that bring nothing.
 */
export const scoreMessages = (results: readonly MessageResult[]): Scores => {
  const clean = results.filter(isClean)
  const said = results.flatMap(({ expect, states }) => states.map((id) => expect.includes(id)))
  const meant = results.flatMap(({ expect, states }) => expect.map((id) => states.includes(id)))
  return {
    relatedHit3: shareOf(
      results.filter((result) => !isClean(result)),
      isRelated,
    ),
    statesPrecision: shareOf(said, Boolean),
    statesRecall: shareOf(meant, Boolean),
    falseCorrection: shareOf(clean, ({ states }) => states.length > 0),
    silence: shareOf(results.filter(isElsewhere), ({ related }) => related.length === 0),
  }
}

/** What went wrong with a message, or undefined. A misconception that is related but not said to be stated is a small miss. */
export const missOfMessage = (result: MessageResult): string | undefined => {
  if (result.states.some((id) => !result.expect.includes(id)))
    return isClean(result) ? 'false correction' : 'wrong states'
  if (isClean(result)) return isElsewhere(result) && result.related.length > 0 ? 'not silent' : undefined
  if (!isRelated(result)) return 'not related'
  return result.expect.some((id) => !result.states.includes(id)) ? 'not stated' : undefined
}
