import type { APIMessage } from 'discord-api-types/v10'
import { MessageType } from 'discord-api-types/v10'
import { findMessage } from '../world/messages.ts'
import type { World } from '../world/world.ts'
import { redactForBot } from './redact.ts'

/**
 * A reply or the beginning of a thread as the bot gets it: with the message that it points to, whose text is empty without the intent, or
 * null where that was deleted. Source: Discord docs, Message resource, `referenced_message`.
 */
export const withReferenced = (world: World, message: APIMessage): APIMessage => {
  const { type, message_reference: reference } = message
  const points = type === MessageType.Reply || type === MessageType.ThreadStarterMessage
  if (!points || reference?.message_id === undefined) return message
  const target = findMessage(world, reference.message_id, reference.channel_id)
  return { ...message, referenced_message: target === null ? null : redactForBot(world, target.wire) }
}
