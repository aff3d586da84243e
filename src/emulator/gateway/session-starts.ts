import type { APIGatewaySessionStartLimit } from 'discord-api-types/v10'

/** How often the bot may identify (Discord docs, Gateway, Session Start Limit Object, and "Rate Limiting" of identifies). */
export type SessionStartLimits = {
  readonly total: number
  readonly remaining: number
  /** Milliseconds until `remaining` is `total` again. */
  readonly resetAfter: number
  /** Shards that may identify within each window: those whose ids differ modulo this number. */
  readonly maxConcurrency: number
  /** Milliseconds between two identifies of the same rest: 5,000 on Discord. */
  readonly window: number
}

/** The limits of Discord for a bot of the usual size. */
export const DISCORD_STARTS: SessionStartLimits = {
  total: 1000,
  remaining: 1000,
  resetAfter: 86_400_000,
  maxConcurrency: 1,
  window: 5000,
}

/** Counts identifies. */
export type SessionStarts = {
  /** As GET /gateway/bot tells it. */
  readonly limit: () => APIGatewaySessionStartLimit
  /** Counts one. `too-fast`: answered by "invalid session". `spent`: the day's last is gone, for which Discord resets the token. */
  readonly spend: (shardId: number) => 'granted' | 'too-fast' | 'spent'
}

/** Starts counting now. Goes by the time that really passes, since the world's clock may stand still. */
export const countStarts = (limits: SessionStartLimits): SessionStarts => {
  const { total, resetAfter, maxConcurrency, window } = limits
  let remaining = limits.remaining
  let resetAt = performance.now() + resetAfter
  const lastOf = new Map<number, number>()
  const passTime = (): void => {
    if (performance.now() < resetAt) return
    remaining = total
    resetAt = performance.now() + DISCORD_STARTS.resetAfter
  }
  return {
    limit: () => {
      passTime()
      const reset_after = Math.ceil(resetAt - performance.now())
      return { total, remaining, reset_after, max_concurrency: maxConcurrency }
    },
    spend: (shardId) => {
      passTime()
      if (remaining === 0) return 'spent'
      remaining -= 1
      const key = shardId % maxConcurrency
      const last = lastOf.get(key) ?? -Infinity
      if (performance.now() - last < window) return 'too-fast'
      lastOf.set(key, performance.now())
      return 'granted'
    },
  }
}
