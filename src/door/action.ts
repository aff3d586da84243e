import { z } from 'zod'
import { languages } from '../content/schema/text.ts'

/** The ways to look at an entry. */
export const views = ['short', 'full', 'sources', 'history'] as const
export type View = (typeof views)[number]

const Page = z.coerce.number().int().min(1).max(99)
const Code = z.string().regex(/^[a-z]\d{2,3}$/)
const Version = z.coerce.number().int().min(1).max(9999)
/** `own` is the language of whoever presses: what a message that others can see offers to each of them. */
const Speech = z.enum([...languages, 'own'])
const FormatLetter = z.enum(['card', 'text'])

const Show = z.tuple([z.literal('show'), Code, Version, z.enum(views), Page, Speech, FormatLetter])
const Share = z.tuple([z.literal('share'), Code, Version, z.enum(views), Page, Speech, FormatLetter])
const Reply = z.tuple([z.literal('reply'), Code, Version, z.string().regex(/^\d{1,20}$/), FormatLetter])
const Remove = z.tuple([z.literal('remove')])
const Menu = z.tuple([z.literal('menu')])
const Wire = z.union([Show, Share, Reply, Remove, Menu])

type Seen = {
  readonly code: string
  /** The version of the entry that the message showed when the button was made. */
  readonly version: number
  readonly view: View
  readonly page: number
  readonly lang: z.infer<typeof Speech>
  readonly format: z.infer<typeof FormatLetter>
}

/** What a button or a choice of a menu asks for. `menu` is a select itself: what is meant stands in the value chosen. */
export type Action =
  | ({ readonly do: 'show' } & Seen)
  | ({ readonly do: 'share' } & Seen)
  /** Post the entry as a reply to a message. */
  | {
      readonly do: 'reply'
      readonly code: string
      readonly version: number
      readonly messageId: string
      readonly format: z.infer<typeof FormatLetter>
    }
  | { readonly do: 'remove' }
  | { readonly do: 'menu' }

const codecVersion = '1'

/**
 * An action as a custom_id: at most 100 characters (Discord docs, Component Reference), with everything needed to answer a press on a
 * message of any age: `1:show:t01:3:full:2:ja:card`.
 */
export const encodeAction = (action: Action): string => [codecVersion, action.do, ...partsOf(action)].join(':')

const partsOf = (action: Action): readonly (string | number)[] => {
  switch (action.do) {
    case 'show':
    case 'share':
      return seenParts(action)
    case 'reply':
      return [action.code, action.version, action.messageId, action.format]
    case 'remove':
    case 'menu':
      return []
  }
}

const seenParts = ({ code, version, view, page, lang, format }: Seen) => [code, version, view, page, lang, format]

/** Reads a custom_id. Undefined for those of another codec version and for whatever somebody made up. */
export const decodeAction = (customId: string): Action | undefined => {
  const [version, ...parts] = customId.slice(0, 100).split(':')
  const wire = Wire.safeParse(parts)
  if (version !== codecVersion || !wire.success) return undefined
  const data = wire.data
  if (data[0] === 'remove' || data[0] === 'menu') return { do: data[0] }
  if (data[0] === 'reply') {
    const [does, code, entryVersion, messageId, format] = data
    return { do: does, code, version: entryVersion, messageId, format }
  }
  const [does, code, entryVersion, view, page, lang, format] = data
  return { do: does, code, version: entryVersion, view, page, lang, format }
}
