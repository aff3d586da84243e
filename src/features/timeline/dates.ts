import { PartialDate } from '../../content/schema/text.ts'

/** A year, a month or a day as people write it: `2022`, `2022-3`, `2022/03/15`, `2022年3月15日`, in either width. */
const written = /^(\d{4})(?:年|[-/.](\d{1,2})|年(\d{1,2})月|[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)?$/

/** Reads a date that somebody typed, as precise as it was given: `2022-03`. Undefined where it is none. */
export const readDate = (typed: string): string | undefined => {
  const found = written.exec(typed.normalize('NFKC').replace(/\s+/g, ''))
  if (!found) return undefined
  const [, year, ...rest] = found
  const parts = rest.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))
  const read = PartialDate.safeParse([year, ...parts].join('-'))
  return read.success ? read.data : undefined
}

/** The first day that a date can mean. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)

/** The last day that a date can mean; of a month the 31st, as only the order counts. */
export const lastDay = (date: string): string => (date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10))
