import type { APIMessage } from 'discord-api-types/v10'
import type { World } from '../world/world.ts'

/**
 * A message as the bot gets it from the gateway or by REST without the MESSAGE_CONTENT intent: the text of others is
 * empty, except in DMs and where the bot is mentioned. The target of a message command is not redacted.
 * Source: Discord docs, Gateway, "Message Content Intent".
 */
export const redactForBot = (world: World, message: APIMessage): APIMessage => {
  const { botId } = world.application
  const own = message.author.id === botId
  const direct = world.channels.get(message.channel_id)?.guildId === null
  if (own || direct || message.mentions.some(({ id }) => id === botId)) return message
  return { ...message, content: '', embeds: [], attachments: [], components: [] }
}
