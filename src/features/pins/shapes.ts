import { z } from 'zod'
import { languages } from '../../content/schema/text.ts'

const id = z.string().regex(/^\d{1,20}$/)
/** Tells one piece of work that posts from all others: by it a start after a crash finds what was posted. */
const mark = z.string().regex(/^[\w-]{1,25}$/)

/** What the actions of pins carry. */
export const pinsShapes = {
  /** What changed since the version that a pinned post shows. Everybody may ask. */
  changes: {
    code: z.string().regex(/^[a-z]\d{2,3}$/),
    version: z.coerce.number().int().min(1).max(9999),
    mark,
  },
  /** A page of the list of pins. */
  pins: { page: z.coerce.number().int().min(1).max(999) },
  pin: { messageId: id },
  pinRefresh: { messageId: id },
  pinLanguage: { messageId: id, lang: z.enum(languages) },
  /** Asks what is to become of the post. */
  pinUnpin: { messageId: id },
  pinRemove: { messageId: id, post: z.enum(['keep', 'delete']) },
  /** Refreshes all pins of the server that are out of date. */
  pinsRefresh: { mark },
  pinStarter: { channelId: id, lang: z.enum(languages), format: z.enum(['card', 'text']) },
  /** Opens the form for an explanation of a message, and what submitting it asks for. */
  explain: { messageId: id },
} as const
