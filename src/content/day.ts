import type { Entry } from './schema/entry.ts'

const dayLength = 24 * 60 * 60 * 1000

let last = { number: Number.NaN, text: '' }

/** The day of a moment, in UTC: `2026-07-14`. Asked for at every look-up, and the same all day. */
export const dayOf = (moment: Date): string => {
  const number = Math.floor(moment.getTime() / dayLength)
  if (number !== last.number) last = { number, text: moment.toISOString().slice(0, 10) }
  return last.text
}

/** Days left on a day (2026-07-14) until an entry's review interval ends; below 0 once it is past. */
export const daysToReview = ({ asOf, reviewDays }: Entry, today: string): number =>
  (Date.parse(asOf) - Date.parse(today)) / dayLength + reviewDays
