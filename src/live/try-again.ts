/** The first wait, what it grows by with each failure, and the longest, in milliseconds. */
const first = 1000
const growth = 8
const longest = 3_600_000

/**
 * How long to wait after so many failures in a row: a process that the system ended once is soon there again, and one that never has enough
 * memory takes it from the bot once an hour at the most.
 */
export const waitAfter = (failures: number): number => Math.min(first * growth ** (failures - 1), longest)
