import { z } from 'zod'
import { deeds } from '../emulator/person/by-hand.ts'
import type { Exchange } from '../emulator/person/exchange.ts'
import type { Emulator } from '../emulator/start.ts'
import { setLocale } from '../emulator/world/change.ts'
import { permit, switchable } from './bot-permissions.ts'
import type { ContentDesk } from './live/desk.ts'
import type { Modals } from './modals.ts'
import { eyesOf } from './pieces/eyes.ts'
import { somebody } from './places.ts'
import type { ActionResult } from './protocol.ts'

const name = z.string().min(1).max(32)
const id = z.string().regex(/^\d{1,20}$/)
const customId = z.string().max(100)
const text = z.string().max(6000)
const values = z.record(name, z.union([text, z.number(), z.boolean()]))
const chosen = z.array(z.string().max(100)).max(25)

/** Who acts, and in which channel: each action says so itself, since one person may have two windows open. */
const actor = { as: name, channelId: id.nullable() }

const Action = z.discriminatedUnion('do', [
  z.strictObject({ ...actor, do: z.literal('language'), locale: z.enum(['ja', 'en-US']) }),
  // Longest message of somebody without a subscription (Discord docs, Create Message).
  z.strictObject({ ...actor, do: z.literal('say'), text: z.string().trim().min(1).max(2000) }),
  z.strictObject({
    ...actor,
    do: z.literal('post'),
    values: z.strictObject({
      title: z.string().max(100),
      text: z.string().max(2000),
      tags: z.array(id).max(25).default([]),
    }),
  }),
  z.strictObject({ ...actor, do: z.literal('slash'), command: name, values }),
  z.strictObject({ ...actor, do: z.literal('suggest'), command: name, option: name, typed: text, values }),
  z.strictObject({ ...actor, do: z.literal('press'), messageId: id, customId }),
  z.strictObject({ ...actor, do: z.literal('choose'), messageId: id, customId, chosen }),
  z.strictObject({ ...actor, do: z.literal('context'), command: name, messageId: id }),
  z.strictObject({ ...actor, do: z.literal('hand'), deed: z.enum(deeds), messageId: id }),
  z.strictObject({
    ...actor,
    do: z.literal('submit'),
    modalId: id,
    // A text input takes 4,000 characters at most (Discord docs, Text Input).
    values: z.record(customId, z.union([z.string().max(4000), chosen, z.boolean()])),
  }),
  z.strictObject({
    ...actor,
    do: z.literal('open'),
    entry: z.string().max(100),
    language: z.enum(['ja', 'en']).nullable(),
  }),
  z.strictObject({ ...actor, do: z.literal('renew'), messageId: id }),
  z.strictObject({ ...actor, do: z.literal('permit'), permission: z.enum(switchable), allowed: z.boolean() }),
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

/** What actions are done with; without `desk` there is no content to open. */
export type Desks = { readonly emulator: Emulator; readonly modals: Modals; readonly desk: ContentDesk | undefined }

/** Does it and waits for what comes of it; undefined where there is no such person or place. */
export const act = async ({ emulator, modals, desk }: Desks, action: Action): Promise<ActionResult | undefined> => {
  const who = somebody(emulator, action.as, action.channelId)
  if (who === undefined) return undefined
  const { person, channel, user } = who
  const ended = (exchange: Exchange): ActionResult => ({
    ...outcome(exchange.failed),
    modal: modals.open(action.as, exchange, eyesOf(emulator.world, who)),
  })
  switch (action.do) {
    case 'language':
      setLocale(emulator.world, user.id, action.locale)
      return outcome(null)
    case 'say':
      return outcome(person.say(action.text) === null ? 'not permitted' : null)
    case 'post': {
      const post = person.post(action.values)
      return typeof post === 'string' ? outcome(post) : { ...outcome(null), opened: post.id }
    }
    case 'slash':
      return ended(await person.slash(action.command, action.values))
    case 'suggest': {
      const { choices, failed } = await person.suggest(action.command, action.option, action.typed, action.values)
      return { ...outcome(failed), choices }
    }
    case 'press':
      return ended(await person.press(action.messageId, action.customId))
    case 'choose':
      return ended(await person.choose(action.messageId, action.customId, action.chosen))
    case 'context':
      return ended(await person.context(action.command, action.messageId))
    case 'hand':
      return outcome(person.byHand(action.deed, action.messageId))
    case 'submit': {
      const opened = modals.find(action.as, action.modalId)
      if (opened === undefined) return outcome('no modal')
      const exchange = await person.submit(opened, action.values)
      if (exchange.failed === null) modals.close(action.modalId)
      return ended(exchange)
    }
    case 'open': {
      const opened = await desk?.open(person, action.entry, action.language)
      return opened === undefined ? outcome('unknown entry') : ended(opened)
    }
    case 'renew': {
      const renewed = await desk?.renew(person, action.messageId)
      return renewed === undefined ? outcome('unknown message') : ended(renewed)
    }
    case 'permit':
      if (channel.guildId === null) return outcome('not available here')
      permit(emulator.world, channel.guildId, action.permission, action.allowed)
      return outcome(null)
  }
}

const outcome = (failed: string | null): ActionResult => ({ failed, choices: [], modal: null, opened: null })
