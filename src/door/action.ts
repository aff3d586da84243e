import { z } from 'zod'
import { guidesShapes } from '../features/guides/shapes.ts'
import { pinsShapes } from '../features/pins/shapes.ts'
import { questionsShapes } from '../features/questions/shapes.ts'
import { quizShapes } from '../features/quiz/shapes.ts'
import { reportShapes } from '../features/report/shapes.ts'
import { settingsShapes } from '../features/settings/shapes.ts'
import { timelineShapes } from '../features/timeline/shapes.ts'
import { code, format, lang, page, version, view, views, type View } from './action-parts.ts'

export { views, type View }

const seen = { code, version, view, page, lang, format }

/**
 * Every action with what it carries, in the order in which it stands in a custom_id. Values are text or numbers without a colon. To change a shape means to raise the codec's version, or messages of today turn into old ones.
 */
export const actionShapes = {
  show: seen,
  share: seen,
  /** Post the entry as a reply to a message. */
  reply: { code, version, messageId: z.string().regex(/^\d{1,20}$/), format },
  remove: {},
  /** A select itself: what is meant stands in the value chosen. */
  menu: {},
  ...guidesShapes,
  ...pinsShapes,
  ...questionsShapes,
  ...quizShapes,
  ...reportShapes,
  ...settingsShapes,
  ...timelineShapes,
} as const satisfies Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>

type Shapes = typeof actionShapes

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
  return [codecVersion, action.do, ...Object.keys(actionShapes[action.do]).map((name) => values[name])].join(':')
}

/** Reads a custom_id. Undefined for those of another codec version and for whatever somebody made up. */
export const decodeAction = (customId: string): Action | undefined => {
  const [version, name = '', ...parts] = customId.slice(0, 100).split(':')
  if (version !== codecVersion || !Object.hasOwn(actionShapes, name)) return undefined
  // Its own key, as just seen.
  const shape = actionShapes[name as keyof Shapes]
  const names = Object.keys(shape)
  if (names.length !== parts.length) return undefined
  const read = z.object(shape).safeParse(Object.fromEntries(names.map((key, index) => [key, parts[index]])))
  // The shape of this very name has read it; TypeScript does not follow that through the union.
  return read.success ? ({ do: name, ...read.data } as Action) : undefined
}
