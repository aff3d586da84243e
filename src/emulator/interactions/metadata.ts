import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10'
import type {
  APIApplicationCommandInteractionMetadata,
  APIMessageComponentInteractionMetadata,
  APIMessageInteractionMetadata,
  APIModalSubmitInteractionMetadata,
} from 'discord-api-types/v10'
import { userById, userWire } from '../wire/user.ts'
import type { World } from '../world/world.ts'
import type { InteractionRecord } from './record.ts'

type Triggering = APIApplicationCommandInteractionMetadata | APIMessageComponentInteractionMetadata

const commandOrComponent = (world: World, record: InteractionRecord): Triggering => {
  const { interaction } = record
  const common = {
    id: interaction.id,
    user: userWire(userById(world, record.userId)),
    authorizing_integration_owners: interaction.authorizing_integration_owners,
  }
  if (interaction.type === InteractionType.MessageComponent) {
    return { ...common, type: interaction.type, interacted_message_id: interaction.message.id }
  }
  const target =
    interaction.type === InteractionType.ApplicationCommand && interaction.data.type === ApplicationCommandType.Message
      ? { target_message_id: interaction.data.target_id }
      : {}
  return { ...common, ...target, type: InteractionType.ApplicationCommand }
}

/**
 * The `interaction_metadata` of a message that answers an interaction: who asked, how, and by whose installation.
 * Source: Discord docs, Message resource, Message Interaction Metadata.
 */
export const metadataOf = (world: World, record: InteractionRecord): APIMessageInteractionMetadata => {
  const { interaction } = record
  if (interaction.type !== InteractionType.ModalSubmit) return commandOrComponent(world, record)
  const trigger = record.triggeredBy === null ? undefined : world.interactions.get(record.triggeredBy)
  return {
    id: interaction.id,
    type: interaction.type,
    user: userWire(userById(world, record.userId)),
    authorizing_integration_owners: interaction.authorizing_integration_owners,
    triggering_interaction_metadata: commandOrComponent(world, trigger ?? record),
  } satisfies APIModalSubmitInteractionMetadata
}
