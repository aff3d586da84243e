import type { Pack } from '../content/pack.ts'
import { kinds, type Entry, type EntryOf, type Kind } from '../content/schema/entry.ts'
import { inOrder } from '../search/catalogue.ts'
import { createComplete } from '../search/complete.ts'
import type { Finder } from '../search/finder.ts'
import { createNamed } from '../search/named.ts'
import { createNames } from '../search/names.ts'
import { once } from '../search/once.ts'

const allKinds = Object.keys(kinds) as readonly Kind[] // Object.keys gives strings; the keys are the kinds

/**
 * A finder that serves while what it finds by is still being learnt, which takes some 15 seconds: names are those of the new content, and
 * questions and messages are understood as before, with the entries as they read now. A new entry is found by its names alone; where nothing
 * was learnt before, so is every entry.
 */
export const createInterimFinder = (pack: Pack, before: Finder = findsNothing): Finder => {
  const byName = once(() => {
    const entries = inOrder(pack.entries)
    const names = createNames(entries)
    return { named: createNamed(entries, names), complete: createComplete(entries, names) }
  })
  const now = <E extends Entry>(entries: readonly E[]): readonly E[] =>
    // An id keeps its kind; where it did not, the entry is another.
    entries.flatMap((entry) => {
      const same = pack.byId(entry.id)
      return same?.kind === entry.kind ? [same as E] : []
    })
  const complete: Finder['complete'] = (typed, wanted, lang) => {
    const bearers = byName().complete(typed, wanted, lang)
    return bearers.length > 0 ? bearers : now(before.complete(typed, wanted, lang))
  }
  const ask: Finder['ask'] = (question, lang) => {
    const [bearer, other] = byName().named(question, allKinds)
    if (bearer && !other) return { outcome: 'answer', entry: bearer, others: [] }
    const asked = before.ask(question, lang)
    if (asked.outcome === 'decline') return asked
    if (asked.outcome === 'offer') return offerOf(now(asked.entries))
    const [entry] = now([asked.entry])
    return entry ? { outcome: 'answer', entry, others: now(asked.others) } : offerOf(now(asked.others))
  }
  return {
    prepare: () => void byName(),
    complete,
    ask,
    resolve: (typed, wanted) => {
      const [entry, other] = byName().named(typed, wanted)
      if (entry && !other) return { found: true, entry }
      const earlier = before.resolve(typed, wanted)
      return { found: false, suggestions: now(earlier.found ? [earlier.entry] : earlier.suggestions) }
    },
    lookUp: (message, lang) => {
      const { related, states } = before.lookUp(message, lang)
      return { related: now(related), states: now<EntryOf<'misconception'>>(states) }
    },
  }
}

/** What finds where nothing was ever learnt. */
const findsNothing: Finder = {
  prepare: () => undefined,
  complete: () => [],
  resolve: () => ({ found: false, suggestions: [] }),
  ask: () => ({ outcome: 'decline' }),
  lookUp: () => ({ related: [], states: [] }),
}

const offerOf = (entries: readonly Entry[]): ReturnType<Finder['ask']> =>
  entries.length === 0 ? { outcome: 'decline' } : { outcome: 'offer', entries }
