import { z } from 'zod'
import { languages } from '../content/schema/text.ts'

/** The ways to look at an entry. */
export const views = ['short', 'full', 'sources', 'history'] as const
export type View = (typeof views)[number]

/** The code of an entry. */
export const code = z.string().regex(/^[a-z]\d{2,3}$/)

/** The version of the entry that the message showed when the button was made. */
export const version = z.coerce.number().int().min(1).max(9999)

export const view = z.enum(views)

export const page = z.coerce.number().int().min(1).max(99)

/** `own` is the language of whoever presses: what a message that others can see offers to each of them. */
export const lang = z.enum([...languages, 'own'])

export const format = z.enum(['card', 'text'])
