import type { Ask } from '../../../src/search/ask.ts'
import type { Complete } from '../../../src/search/complete.ts'
import type { Language } from '../../../src/content/schema/text.ts'
import type { Item, Part, Sets } from '../sets.ts'
import { missOfAsk, runAsk, scoreAsk } from './ask.ts'
import { missOfComplete, runComplete, scoreComplete } from './complete.ts'
import { missOfMessage, runMessages, scoreMessages, type LookUp } from './messages.ts'
import type { Scores } from './share.ts'

/** What is measured. */
export type Bot = { readonly ask: Ask; readonly complete: Complete; readonly lookUp: LookUp }

/** An item that went wrong. `got` is what the bot showed, for people to read. */
export type Miss = {
  readonly what: string
  readonly lang: Language
  readonly style: string
  readonly input: string
  readonly expect: readonly string[]
  readonly got: string
}

/** The scores of some items, and how many these are. */
export type Scored = { readonly n: number; readonly scores: Scores }

/** One part of a set, measured: as a whole, by groups where these were asked for, and every miss. */
export type Measured = Scored & {
  readonly groups: ReadonlyMap<string, Scored>
  readonly misses: readonly Miss[]
}

/** The parts that the set holds. */
export type Measures = Readonly<Partial<Record<Part, Measured>>>

/** Says to which group an item belongs. */
export type GroupOf = (item: Item) => string

type Rules<R> = {
  readonly score: (results: readonly R[]) => Scores
  readonly missOf: (result: R) => string | undefined
  readonly inputOf: (result: R) => string
  readonly gotOf: (result: R) => string
}

const measurePart = <R extends Item>(results: readonly R[], rules: Rules<R>, groupOf?: GroupOf): Measured => {
  const scored = (some: readonly R[]): Scored => ({ n: some.length, scores: rules.score(some) })
  const groups = groupOf ? Map.groupBy(results, groupOf) : new Map<string, R[]>()
  return {
    ...scored(results),
    groups: new Map([...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, some]) => [name, scored(some)])),
    misses: results.flatMap((result): Miss[] => {
      const what = rules.missOf(result)
      const { lang, style, expect } = result
      return what === undefined
        ? []
        : [{ what, lang, style, input: rules.inputOf(result), expect, got: rules.gotOf(result) }]
    }),
  }
}

const listed = (ids: readonly string[]): string => ids.join(', ') || 'nothing'

/** Runs a bot over a set and counts. */
export const measure = ({ ask, complete, messages }: Sets, bot: Bot, groupOf?: GroupOf): Measures => ({
  ...(ask && {
    ask: measurePart(
      runAsk(ask, bot.ask),
      {
        score: scoreAsk,
        missOf: missOfAsk,
        inputOf: ({ q }) => q,
        gotOf: ({ outcome, shown }) => (outcome === 'decline' ? outcome : `${outcome}: ${listed(shown)}`),
      },
      groupOf,
    ),
  }),
  ...(complete && {
    complete: measurePart(
      runComplete(complete, bot.complete),
      {
        score: scoreComplete,
        missOf: missOfComplete,
        inputOf: ({ typed }) => typed,
        gotOf: ({ shown }) => listed(shown),
      },
      groupOf,
    ),
  }),
  ...(messages && {
    messages: measurePart(
      runMessages(messages, bot.lookUp),
      {
        score: scoreMessages,
        missOf: missOfMessage,
        inputOf: ({ text }) => text,
        gotOf: ({ states, related }) => `states: ${listed(states)}; related: ${listed(related)}`,
      },
      groupOf,
    ),
  }),
})
