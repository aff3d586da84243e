import type { APIMessage } from 'discord-api-types/v10'
import { MessageType } from 'discord-api-types/v10'
import { findMessage } from '../world/messages.ts'
import type { World } from '../world/world.ts'
import { redactForBot } from './redact.ts'

/**
 * A reply as the bot gets it: with the message that it answers, whose text is empty without the intent, or null where that was deleted.
 * Source: Discord docs, Message resource, `referenced_message`.
 */
export const withReferenced = (world: World, message: APIMessage): APIMessage => {
  const { type, message_reference: reference } = message
  if (type !== MessageType.Reply || reference?.message_id === undefined) return message
  const answered = findMessage(world, reference.message_id, message.channel_id)
  return { ...message, referenced_message: answered === null ? null : redactForBot(world, answered.wire) }
}
