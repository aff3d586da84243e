import { z } from 'zod'
import { languages } from '../content/schema/text.ts'
import { settingsShapes } from '../features/settings/shapes.ts'

/** The ways to look at an entry. */
export const views = ['short', 'full', 'sources', 'history'] as const
export type View = (typeof views)[number]

const code = z.string().regex(/^[a-z]\d{2,3}$/)
const version = z.coerce.number().int().min(1).max(9999)
const format = z.enum(['card', 'text'])

const seen = {
  code,
  /** The version of the entry that the message showed when the button was made. */
  version,
  view: z.enum(views),
  page: z.coerce.number().int().min(1).max(99),
  /** `own` is the language of whoever presses: what a message that others can see offers to each of them. */
  lang: z.enum([...languages, 'own']),
  format,
}

/**
 * Every action with what it carries, in the order in which it stands in a custom_id. Values are text or numbers without a colon. To change a shape means to raise the codec's version, or messages of today turn into old ones.
 */
const shapes = {
  show: seen,
  share: seen,
  /** Post the entry as a reply to a message. */
  reply: { code, version, messageId: z.string().regex(/^\d{1,20}$/), format },
  remove: {},
  /** A select itself: what is meant stands in the value chosen. */
  menu: {},
  ...settingsShapes,
} as const satisfies Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>

type Shapes = typeof shapes

/** What a button, a choice of a menu or a submitted modal asks for. */
export type Action = {
  readonly [D in keyof Shapes]: { readonly do: D } & { readonly [P in keyof Shapes[D]]: z.output<Shapes[D][P]> }
}[keyof Shapes]

const codecVersion = '1'

/**
 * An action as a custom_id: at most 100 characters (Discord docs, Component Reference), with everything needed to answer a press on a
 * message of any age: `1:show:t01:3:full:2:ja:card`.
 */
export const encodeAction = (action: Action): string => {
  const values: Readonly<Record<string, string | number>> = action
  return [codecVersion, action.do, ...Object.keys(shapes[action.do]).map((name) => values[name])].join(':')
}

/** Reads a custom_id. Undefined for those of another codec version and for whatever somebody made up. */
export const decodeAction = (customId: string): Action | undefined => {
  const [version, name = '', ...parts] = customId.slice(0, 100).split(':')
  if (version !== codecVersion || !Object.hasOwn(shapes, name)) return undefined
  // Its own key, as just seen.
  const shape = shapes[name as keyof Shapes]
  const names = Object.keys(shape)
  if (names.length !== parts.length) return undefined
  const read = z.object(shape).safeParse(Object.fromEntries(names.map((key, index) => [key, parts[index]])))
  // The shape of this very name has read it; TypeScript does not follow that through the union.
  return read.success ? ({ do: name, ...read.data } as Action) : undefined
}
