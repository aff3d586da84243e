import { z } from 'zod'

/** The two languages every entry is written in. */
export const languages = ['ja', 'en'] as const
export type Language = (typeof languages)[number]

const line = z.string().trim().min(1, 'empty')

/** One text in both languages: the same statement, numbers and dates, each written naturally. */
export const Text = z.strictObject({
  ja: line.describe('日本語の文 / the Japanese text'),
  en: line.describe('英語の文 / the English text'),
})
export type Text = z.infer<typeof Text>

/** Short strings of each language: aliases, phrasings. Either list may be empty. */
export const TextLists = z.strictObject({
  ja: z.array(line).readonly(),
  en: z.array(line).readonly(),
})

const isRealDate = (value: string): boolean => {
  const [year = '', month = '01', day = '01'] = value.split('-')
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}

/** A date as precise as the source gives it: `2026`, `2026-07` or `2026-07-14`. */
export const PartialDate = z.preprocess(
  // YAML reads a bare year as a number.
  (value) => (typeof value === 'number' ? String(value) : value),
  z
    .string('date-string')
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'date-partial')
    .refine(isRealDate, 'date-real'),
)

/** A day: `2026-07-14`. */
export const Day = z
  .string('date-string')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date-day')
  .refine(isRealDate, 'date-real')

/** An id: lower-case words joined by hyphens. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id')
