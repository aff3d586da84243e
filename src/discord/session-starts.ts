import type { APIGatewaySessionStartLimit } from 'discord-api-types/v10'
import type { App } from '../door/app.ts'

/** The part of a day's identifies that is never touched: several processes may read the same number at once. */
const reserve = 0.1

/** Identifies that are due now, and all shards of the bot, those of other processes included: they may be in the same trouble. */
type Due = { readonly now: number; readonly shards: number }

/**
 * How long to wait before so many identifies, in milliseconds. Discord allows 1,000 a day and resets the token of a bot that takes more
 * (Discord docs, Gateway, "Session Start Limit"). The first half may be used as it comes. Below that what is left is spread over the time
 * that is left, so that a process which is restarted again and again neither runs out nor stays away for long: with 500 left for a whole
 * day and one shard, one every 216 seconds. The reserve is left alone until the count starts anew.
 */
export const pauseBefore = ({ total, remaining, reset_after }: APIGatewaySessionStartLimit, due: Due): number => {
  if (remaining >= total || remaining - due.now >= total / 2) return 0
  const spare = remaining - total * reserve
  return spare < due.now ? reset_after : Math.min(reset_after, Math.ceil((due.shards * reset_after) / spare))
}

/**
 * Waits until so many identifies are in order, going by what Discord said first and says when asked again. Discord itself does the counting,
 * for all processes and across restarts.
 */
export const awaitStarts = async (
  { log, pause }: Pick<App, 'log' | 'pause'>,
  first: APIGatewaySessionStartLimit,
  again: () => Promise<APIGatewaySessionStartLimit>,
  due: Due,
): Promise<void> => {
  for (let limit = first; ; limit = await again()) {
    const milliseconds = pauseBefore(limit, due)
    if (milliseconds === 0) return
    const { total, remaining, reset_after } = limit
    const seconds = Math.ceil(milliseconds / 1000)
    log.warn(
      { total, remaining, needed: due.now, seconds },
      'many starts today: waiting before the next, or Discord would reset the token',
    )
    await pause(milliseconds)
    if (milliseconds < reset_after) return
  }
}
