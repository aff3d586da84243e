import { z } from 'zod'
import { code, format, lang, page } from '../../door/action-parts.ts'

const date = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)

/** What the actions of the timeline carry. */
export const timelineShapes = {
  timeline: {
    /** The entry whose events are shown; empty for all. */
    topic: code.or(z.literal('')),
    from: date,
    until: date,
    /** `by` holds what had happened by `until`; `within` what happened from `from` to `until`. */
    how: z.enum(['within', 'by']),
    part: z.enum(['events', 'sources']),
    page,
    lang,
    format,
  },
} as const
