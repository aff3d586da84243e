import { z } from 'zod'

/** What can be settled by a choice from the menu of /settings. */
const menuSettings = ['questions', 'open-tag', 'solved-tag', 'reports', 'refresh', 'language', 'quiet'] as const

/** Settle something: `value` is an id, a word, or empty to clear it. */
export const settingsShapes = {
  settle: { what: z.enum(menuSettings), value: z.string().regex(/^[\w-]{0,20}$/) },
} as const
