/** A budget: `burst` at once, refilled by `perSecond`. Remembers at most `most` of those who asked last; whoever is forgotten starts afresh. */
export type Budget = { readonly burst: number; readonly perSecond: number; readonly most: number }

/** Token buckets of one budget, by whom they belong to. */
export type Buckets = {
  /** Seconds until this much can be had; 0 for at once. */
  readonly wait: (key: string, cost: number, at: number) => number
  readonly take: (key: string, cost: number, at: number) => void
}

/** Makes empty-handed buckets: everybody begins with a full one. `at` is in seconds. Work and memory are bounded whoever asks. */
export const createBuckets = ({ burst, perSecond, most }: Budget): Buckets => {
  const buckets = new Map<string, { readonly tokens: number; at: number }>()
  const tokensOf = (key: string, at: number): number => {
    const known = buckets.get(key)
    if (!known) return burst
    // After the clock was set back the time runs from here: else nothing would come in until it has caught up.
    if (at < known.at) known.at = at
    return Math.min(burst, known.tokens + (at - known.at) * perSecond)
  }
  return {
    wait: (key, cost, at) => Math.max(0, cost - tokensOf(key, at)) / perSecond,
    take: (key, cost, at) => {
      const tokens = tokensOf(key, at) - cost
      buckets.delete(key)
      buckets.set(key, { tokens, at })
      if (buckets.size > most) buckets.delete(buckets.keys().next().value ?? key)
    },
  }
}
