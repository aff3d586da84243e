import type { Pack } from '../../content/pack.ts'
import type { Entry, EntryOf } from '../../content/schema/entry.ts'
import { draw } from './draw.ts'
import { randomFrom, shuffled } from './random.ts'

/** What a quiz can be about. */
export const topics = ['misconceptions', 'terms', 'cases', 'everything'] as const
type Topic = (typeof topics)[number]

/** A topic, within a guide where one is named. In a custom_id it is a letter and the code of the guide: `m`, `eg01`. */
export type Scope = { readonly topic: Topic; readonly guide: EntryOf<'guide'> | undefined }

/** A scope as it stands in a custom_id. */
export const scopeCode = ({ topic, guide }: Scope): string => `${topic.charAt(0)}${guide?.code ?? ''}`

/** The scope of a code; a guide that is there no longer falls away. */
export const scopeOf = (code: string, pack: Pack): Scope => {
  const guide = pack.byCode(code.slice(1))
  return {
    topic: topics.find((topic) => topic.startsWith(code.charAt(0))) ?? 'everything',
    guide: guide?.kind === 'guide' ? guide : undefined,
  }
}

/** The kinds of a topic, in turn. */
const kindsOf: Readonly<Record<Topic, readonly Entry['kind'][]>> = {
  misconceptions: ['misconception'],
  terms: ['term'],
  cases: ['case'],
  everything: ['misconception', 'term', 'case'],
}

/** The entries that a seed draws from a scope, at most `count`; of each kind in turn as far as they go. */
export const entriesFor = ({ topic, guide }: Scope, count: number, seed: string, pack: Pack): readonly Entry[] => {
  const pool = guide === undefined ? pack.entries : guide.quiz.flatMap((id) => pack.byId(id) ?? [])
  const random = randomFrom(seed)
  const piles = kindsOf[topic].map((kind) => [
    ...shuffled(
      pool.filter((entry) => entry.kind === kind),
      random,
    ),
  ])
  const drawn: Entry[] = []
  while (drawn.length < count && piles.some((pile) => pile.length > 0))
    for (const pile of piles) {
      // Those that no question can be drawn from are passed over.
      const next = pile.findIndex((entry) => draw(entry, pack, seed) !== undefined)
      const passed = pile.splice(0, next < 0 ? pile.length : next + 1)
      if (next >= 0) drawn.push(...passed.slice(-1))
    }
  return drawn.slice(0, count)
}
