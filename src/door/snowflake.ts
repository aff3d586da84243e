/** First millisecond of Discord's ids; the time stands above the lowest 22 bits (Discord docs, Reference, Snowflakes). */
const discordEpoch = 1_420_070_400_000

/** When Discord made an id, in milliseconds since 1970 by its own clock. Throws where it is not a whole number. */
export const madeAt = (id: string): number => Number(BigInt(id) >> 22n) + discordEpoch

/** What is below every id that Discord makes from a moment (milliseconds since 1970) on. */
export const idAt = (milliseconds: number): string => String(BigInt(Math.max(0, milliseconds - discordEpoch)) << 22n)

/** An id that is some milliseconds older. */
export const earlierId = (id: string, milliseconds: number): string =>
  String(BigInt(id) - (BigInt(milliseconds) << 22n))
