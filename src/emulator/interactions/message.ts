import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10'
import type { APIInteraction, APIMessage, MessageFlags } from 'discord-api-types/v10'
import { messageOf } from '../wire/message.ts'
import { userById, userWire } from '../wire/user.ts'
import type { World } from '../world/world.ts'
import { metadataOf } from './metadata.ts'
import type { InteractionRecord } from './record.ts'

const spokenName = (interaction: APIInteraction): string | null => {
  if (interaction.type !== InteractionType.ApplicationCommand) return null
  const names = [interaction.data.name]
  let options = interaction.data.type === ApplicationCommandType.ChatInput ? interaction.data.options : undefined
  for (;;) {
    const first = options?.[0]
    if (
      first?.type !== ApplicationCommandOptionType.Subcommand &&
      first?.type !== ApplicationCommandOptionType.SubcommandGroup
    )
      return names.join(' ')
    names.push(first.name)
    options = first.options
  }
}

const typeOf = (interaction: APIInteraction, isFollowUp: boolean): MessageType => {
  if (isFollowUp || interaction.type !== InteractionType.ApplicationCommand) return MessageType.Reply
  return interaction.data.type === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand
}

/**
 * A message of the bot that answers an interaction, still blank. A follow-up refers to the first answer, an answer to a
 * component to the message that carries it.
 * @param flags Ephemeral and Loading, as the callback decides
 */
export const interactionMessage = (
  world: World,
  record: InteractionRecord,
  flags: number,
  isFollowUp: boolean,
): APIMessage => {
  const { interaction } = record
  const name = spokenName(interaction)
  const pointsTo = isFollowUp ? record.originalId : (interaction.message?.id ?? null)
  const metadata = metadataOf(world, record)
  return {
    ...messageOf(world, { channelId: record.channelId, authorId: world.application.botId }),
    type: typeOf(interaction, isFollowUp),
    flags: flags as MessageFlags, // a sum of members of the enumeration
    webhook_id: world.application.id,
    application_id: world.application.id,
    interaction_metadata:
      isFollowUp && record.originalId !== null
        ? { ...metadata, original_response_message_id: record.originalId }
        : metadata,
    ...(name === null
      ? {}
      : {
          interaction: {
            id: interaction.id,
            type: interaction.type,
            name,
            user: userWire(userById(world, record.userId)),
          },
        }),
    ...(pointsTo === null ? {} : { message_reference: { message_id: pointsTo, channel_id: record.channelId } }),
  } satisfies APIMessage
}
