import { z } from 'zod'
import type { Emulator } from '../emulator/start.ts'
import { setLocale } from '../emulator/world/change.ts'
import type { ActionResult } from './protocol.ts'
import { somebody } from './places.ts'

const name = z.string().min(1).max(32)
const id = z.string().regex(/^\d{1,20}$/)
const text = z.string().max(6000)
const values = z.record(name, z.union([text, z.number(), z.boolean()]))

/** Who acts, and in which channel: each action says so itself, since one person may have two windows open. */
const actor = { as: name, channelId: id.nullable() }

const Action = z.discriminatedUnion('do', [
  z.strictObject({ ...actor, do: z.literal('language'), locale: z.enum(['ja', 'en-US']) }),
  // Longest message of somebody without a subscription (Discord docs, Create Message).
  z.strictObject({ ...actor, do: z.literal('say'), text: z.string().trim().min(1).max(2000) }),
  z.strictObject({ ...actor, do: z.literal('slash'), command: name, values }),
  z.strictObject({ ...actor, do: z.literal('suggest'), command: name, option: name, typed: text, values }),
  z.strictObject({ ...actor, do: z.literal('press'), messageId: id, customId: z.string().max(100) }),
  z.strictObject({
    ...actor,
    do: z.literal('choose'),
    messageId: id,
    customId: z.string().max(100),
    chosen: z.array(z.string().max(100)).max(25),
  }),
])

/** Something a person does in the page. */
export type Action = z.infer<typeof Action>

/** The names of the actions: the last part of the address they are sent to. */
export const actionNames: readonly string[] = Action.options.map(({ shape }) => shape.do.value)

/** Reads an action from a body; undefined where it is none, or is somebody's who does not exist. */
export const readAction = (actionName: string, body: unknown): Action | undefined => {
  const isObject = typeof body === 'object' && body !== null
  return Action.safeParse(isObject ? { ...body, do: actionName } : body).data
}

/** Does it and waits for what comes of it; undefined where there is no such person or place. */
export const act = async (emulator: Emulator, action: Action): Promise<ActionResult | undefined> => {
  const who = somebody(emulator, action.as, action.channelId)
  if (who === undefined) return undefined
  const { person } = who
  switch (action.do) {
    case 'language':
      setLocale(emulator.world, who.user.id, action.locale)
      return outcome(null)
    case 'say':
      return outcome(person.say(action.text) === null ? 'not permitted' : null)
    case 'slash':
      return outcome((await person.slash(action.command, action.values)).failed)
    case 'suggest': {
      const { choices, failed } = await person.suggest(action.command, action.option, action.typed, action.values)
      return { failed, choices }
    }
    case 'press':
      return outcome((await person.press(action.messageId, action.customId)).failed)
    case 'choose':
      return outcome((await person.choose(action.messageId, action.customId, action.chosen)).failed)
  }
}

const outcome = (failed: string | null): ActionResult => ({ failed, choices: [] })
