import type { Entry } from './schema/entry.ts'

const dayLength = 24 * 60 * 60 * 1000

/** The day of a moment, in UTC: `2026-07-14`. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

/** Days left on a day (2026-07-14) until an entry's review interval ends; below 0 once it is past. */
export const daysToReview = ({ asOf, reviewDays }: Entry, today: string): number =>
  (Date.parse(asOf) - Date.parse(today)) / dayLength + reviewDays
