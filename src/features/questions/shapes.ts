import { z } from 'zod'
import { languages } from '../../content/schema/text.ts'

const id = z.string().regex(/^\d{1,20}$/)
const page = z.coerce.number().int().min(1).max(99)

/** What the actions of questions carry. */
export const questionsShapes = {
  /** Opens the form that puts a declined question into the question box. */
  boxForm: {},
  /** The form itself. */
  boxPost: {},
  /** The asker's own way to mark a question solved: whoever holds the receipt put the question there. */
  boxReceipt: { receipt: z.string().regex(/^[\w-]{22}$/) },
  /** Opens the form that adds an entry to a question. `mark` is the work that posted the question, by which recovery knows its post. */
  boxAttach: { mark: id },
  /** The form itself. */
  boxAttached: { threadId: id },
  /** Moderators' way to mark a question solved, or open again. */
  boxState: { to: z.enum(['solved', 'open']) },
  /** What the author of a proposed answer says to its being reposted. */
  boxConsent: { how: z.enum(['named', 'unnamed', 'no']) },
  /** Takes an accepted answer back. */
  boxWithdraw: {},
  boxList: { show: z.enum(['open', 'solved']), page, lang: z.enum(languages), format: z.enum(['card', 'text']) },
  boxExport: { page },
} as const
