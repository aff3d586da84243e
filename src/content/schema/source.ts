import { z } from 'zod'
import { Id, PartialDate } from './text.ts'

/**
 * How a source was seen by whoever cited it. `full` and `excerpt`: read at its address. `mirror`: read only in the copy at
 * `seenAt`. `listed`: named in a document that was read. `known`: not opened. Only the first two can carry a point.
 */
const Seen = z.enum(['full', 'excerpt', 'mirror', 'listed', 'known'])

/** What sort of document a source is; state media and campaigns are labelled on cards. */
export const SourceKind = z.enum([
  'treaty',
  'law',
  'parliament',
  'official-statement',
  'official-document',
  'scholarly',
  'think-tank',
  'press',
  'reference',
  'campaign',
  'state-media',
])

/** A document that points cite. `title` is the printed title, or a description where `titlePrinted` is false (never shown). */
export const Source = z.strictObject({
  id: Id,
  title: z.string().trim().min(1, 'empty'),
  titlePrinted: z.boolean().default(true),
  author: z.string().min(1, 'empty').optional(),
  publisher: z.string().trim().min(1, 'empty'),
  date: PartialDate.nullable(),
  url: z.url({ protocol: /^https?$/, error: 'url' }).nullable(),
  find: z
    .string()
    .min(1, 'empty')
    .optional()
    .describe('URLが無いときの探し方 / how to find it where there is no address'),
  lang: z.string().regex(/^[a-z]{2}$/, 'language-tag'),
  type: z.enum(['primary', 'secondary']),
  kind: SourceKind,
  seen: Seen,
  seenAt: z.url({ protocol: /^https?$/, error: 'url' }).optional(),
  note: z.string().min(1, 'empty').optional(),
})
export type Source = z.infer<typeof Source>

/** Whether a source was read at its address, and so can carry a point by itself. */
export const wasRead = (source: Source): boolean => source.seen === 'full' || source.seen === 'excerpt'
