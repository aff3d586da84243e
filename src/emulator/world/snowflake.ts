/** First millisecond of Discord's ids (Discord docs, Reference, Snowflakes). */
const DISCORD_EPOCH = 1_420_070_400_000n

/** The moment at which the default world was made: ids made before the clock runs are the same on every machine. */
export const WORLD_EPOCH = Date.UTC(2026, 0, 1)

/** Makes one id from a time in milliseconds since 1970 and a counter below 2^22. */
export const snowflake = (time: number, counter: number): string => {
  return (((BigInt(Math.floor(time)) - DISCORD_EPOCH) << 22n) | BigInt(counter)).toString()
}

/**
 * A source of ids that always rise, also when the clock stands still or goes back.
 * @param clock milliseconds since 1970
 */
export const createSnowflakes = (clock: () => number): (() => string) => {
  let last = WORLD_EPOCH
  // Above the ids of the default world, in case the clock stands before its epoch.
  let counter = 1000
  return () => {
    const now = clock()
    if (now > last) {
      last = now
      counter = 0
    }
    counter += 1
    return snowflake(last, counter)
  }
}
