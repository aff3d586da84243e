import type { Pack } from '../../../src/content/pack.ts'
import type { Language } from '../../../src/content/schema/text.ts'
import { inOrder } from '../../../src/search/catalogue.ts'
import { createMatches, type Matches } from '../../../src/search/matches.ts'
import { isAboutTalk, isGuarded } from '../../../src/search/message-guards.ts'
import { compileModel } from '../../../src/search/model/compile.ts'
import { examplesOf, outsideExamples } from '../../../src/search/model/examples.ts'
import { createScorer } from '../../../src/search/model/score.ts'
import { createNames } from '../../../src/search/names.ts'
import { createSaid } from '../../../src/search/spoken.ts'

/** An approach to messages: which entries it relates, and which misconceptions it takes for stated, by id. */
export type MessageApproach = (
  pack: Pack,
) => (message: string, lang: Language) => { readonly related: readonly string[]; readonly states: readonly string[] }

/** How near a message must come, and how far ahead of what is outside, to be related; and to count as a statement. */
const related = { near: 0.15, ahead: 0.08 } as const
const stated = { near: 0.5, ahead: 0.25 } as const

const matchesOf = (pack: Pack): Matches => {
  const entries = inOrder(pack.entries)
  const scorer = createScorer(compileModel([...entries.map(examplesOf), ...pack.outside.map(outsideExamples)]))
  const learnt = { standings: scorer, belongs: () => 0 }
  return createMatches(entries, () => learnt, createSaid(entries, createNames(entries)))
}

/** The whole message is compared as a question is; a misconception that comes near enough counts as stated unless `unless` says no. */
export const nearest =
  (unless: (message: string) => boolean): MessageApproach =>
  (pack) => {
    const matches = matchesOf(pack)
    return (message, lang) => {
      const { entries, outside } = matches(message, lang)
      const [first] = entries
      const reaches = (bar: { readonly near: number; readonly ahead: number }): boolean =>
        first !== undefined && first.near >= bar.near && first.fit - outside >= bar.ahead
      const isStated = reaches(stated) && first?.entry.kind === 'misconception' && !unless(message)
      return {
        related: reaches(related) ? entries.slice(0, 3).map(({ entry }) => entry.id) : [],
        states: isStated ? [first.entry.id] : [],
      }
    }
  }

/** Nearness alone. */
export const approach: MessageApproach = nearest(() => false)

/** A message that asks, denies, supposes, quotes, wishes or rejects states nothing. */
export const isNoStatement = (message: string): boolean => isGuarded(message) || isAboutTalk(message)
