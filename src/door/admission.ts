/** Says whether somebody may ask now, or in how many seconds they may again. */
export type Admission = (
  userId: string,
  now: Date,
) => { readonly ok: true } | { readonly ok: false; readonly seconds: number }

type Bucket = { tokens: number; at: number }

/**
 * A budget for each person: `burst` requests at once, refilled by one every `refillSeconds`. Remembers at most `people` of them, those
 * who asked last; whoever is forgotten starts afresh. Nothing is kept of what was asked.
 */
export const createAdmission = ({
  burst,
  refillSeconds,
  people,
}: {
  burst: number
  refillSeconds: number
  people: number
}): Admission => {
  const buckets = new Map<string, Bucket>()
  return (userId, now) => {
    const at = now.getTime() / 1000
    const known = buckets.get(userId) ?? { tokens: burst, at }
    // A clock that was set back must not take anything away.
    const tokens = Math.min(burst, known.tokens + Math.max(0, at - known.at) / refillSeconds)
    buckets.delete(userId)
    buckets.set(userId, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
    if (buckets.size > people) buckets.delete(buckets.keys().next().value ?? userId)
    return tokens >= 1 ? { ok: true } : { ok: false, seconds: Math.ceil((1 - tokens) * refillSeconds) }
  }
}
