import type { Entry } from '../content/schema/entry.ts'

const dayLength = 24 * 60 * 60 * 1000

/** Whether an entry is past its review interval on a day (2026-07-14): it then says so, and still answers. */
export const isDue = (entry: Entry, today: string): boolean =>
  Date.parse(today) > Date.parse(entry.asOf) + entry.reviewDays * dayLength
