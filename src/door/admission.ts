import { type Budget, createBuckets } from './buckets.ts'

/** Who asks, where, and for what: all that admission looks at. `command` stands for presses too. */
export type Asking = {
  readonly userId: string
  readonly guildId: string | undefined
  readonly sort: 'command' | 'suggest' | 'form'
}

/** Says whether somebody may ask now, or in how many seconds they may again. */
export type Admission = (
  asking: Asking,
  now: Date,
) => { readonly ok: true } | { readonly ok: false; readonly seconds: number }

/** The budgets of a person, of a server, and of the forms that a person submits. */
export type Budgets = { readonly person: Budget; readonly server: Budget; readonly forms: Budget }

/** Suggestions come with every key pressed and cost little: so many make one request. */
const suggestionsPerRequest = 4

/**
 * Budgets for each person, so that nobody crowds out a server, and for each server, so that none crowds out the others. A form that is
 * submitted has a budget of its own that nobody types fast enough to use up: opening it was paid for, and what stands in it must not be
 * lost. Who is refused loses nothing of their budget. Nothing is kept of what was asked.
 */
export const createAdmission = ({ person, server, forms }: Budgets): Admission => {
  const people = createBuckets(person)
  const servers = createBuckets(server)
  const submitted = createBuckets(forms)
  return ({ userId, guildId, sort }, now) => {
    const at = now.getTime() / 1000
    const cost = sort === 'suggest' ? 1 / suggestionsPerRequest : 1
    const isForm = sort === 'form'
    const buckets = isForm ? submitted : people
    const own = buckets.bucketOf(userId, at)
    const shared = isForm || guildId === undefined ? undefined : servers.bucketOf(guildId, at)
    const seconds = Math.max(buckets.wait(own, cost), shared === undefined ? 0 : servers.wait(shared, cost))
    if (seconds > 0) return { ok: false, seconds: Math.ceil(seconds) }
    own.tokens -= cost
    if (shared !== undefined) shared.tokens -= cost
    return { ok: true }
  }
}
