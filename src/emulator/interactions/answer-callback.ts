import { InteractionResponseType as Answer, InteractionType, MessageFlags } from 'discord-api-types/v10'
import type { APIInteraction, APIInteractionResponse, APIMessage } from 'discord-api-types/v10'
import type { Refusal } from '../rest/refusal.ts'
import { REFUSALS } from '../rest/refusal.ts'
import type { JsonObject } from '../validate/json.ts'
import { integer, isObject } from '../validate/json.ts'
import type { MessageBody } from '../wire/message-body.ts'
import { applyBody, isBlank } from '../wire/message-body.ts'
import { addMessage, findMessage, replaceMessage } from '../world/messages.ts'
import type { World } from '../world/world.ts'
import { interactionMessage } from './message.ts'
import type { InteractionRecord } from './record.ts'
import { updateInteraction } from './record.ts'

const COMMON = [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource]
const UPDATES = [Answer.DeferredMessageUpdate, Answer.UpdateMessage]

/**
 * The callback types that an interaction accepts: updates only where a message is attached, choices only for
 * autocomplete, no modal in answer to a modal. Source: Discord docs, Receiving and Responding, Interaction Callback Type.
 */
export const acceptedCallbacks = (interaction: APIInteraction): readonly Answer[] => {
  switch (interaction.type) {
    case InteractionType.Ping:
      return [Answer.Pong]
    case InteractionType.ApplicationCommandAutocomplete:
      return [Answer.ApplicationCommandAutocompleteResult]
    case InteractionType.ApplicationCommand:
      return [...COMMON, Answer.Modal]
    case InteractionType.MessageComponent:
      return [...COMMON, ...UPDATES, Answer.Modal]
    case InteractionType.ModalSubmit:
      return interaction.message === undefined ? COMMON : [...COMMON, ...UPDATES]
  }
}

type Outcome = {
  readonly originalId: string | null
  readonly message: APIMessage | null
}

const create = (world: World, record: InteractionRecord, type: Answer, input: MessageBody): Outcome | Refusal => {
  const ephemeral = integer(input.body['flags']) & MessageFlags.Ephemeral
  const loading = type === Answer.DeferredChannelMessageWithSource ? MessageFlags.Loading : 0
  const blank = interactionMessage(world, record, ephemeral | loading, false)
  const message = loading === 0 ? applyBody(world, blank, input) : blank
  if (loading === 0 && isBlank(message)) return REFUSALS.emptyMessage
  addMessage(world, message, ephemeral === 0 ? null : record.userId)
  return { originalId: message.id, message }
}

const update = (world: World, record: InteractionRecord, type: Answer, input: MessageBody): Outcome | Refusal => {
  const attachedId = record.interaction.message?.id ?? ''
  const attached = findMessage(world, attachedId, record.channelId)
  if (type === Answer.DeferredMessageUpdate) return { originalId: attachedId, message: attached?.wire ?? null }
  if (attached === null) return REFUSALS.unknownMessage
  const edited = {
    ...applyBody(world, attached.wire, input),
    edited_timestamp: new Date(world.clock()).toISOString(),
  } satisfies APIMessage
  if (isBlank(edited)) return REFUSALS.emptyMessage
  replaceMessage(world, edited)
  return { originalId: attachedId, message: edited }
}

const perform = (world: World, record: InteractionRecord, type: Answer, input: MessageBody): Outcome | Refusal => {
  if (COMMON.includes(type)) return create(world, record, type, input)
  if (UPDATES.includes(type)) return update(world, record, type, input)
  return { originalId: null, message: null }
}

/** Carries out a validated callback: makes or changes the message and marks the interaction as acknowledged. */
export const answerCallback = (
  world: World,
  record: InteractionRecord,
  callback: JsonObject,
  files: Omit<MessageBody, 'body'>,
): Outcome | Refusal => {
  const body = isObject(callback['data']) ? callback['data'] : {}
  // Validated by Discord's schema of its type before it comes here.
  const typed = callback as unknown as APIInteractionResponse
  const outcome = perform(world, record, typed.type, { body, ...files })
  if ('status' in outcome) return outcome
  const { id } = record.interaction
  updateInteraction(world, id, { callback: typed, originalId: outcome.originalId })
  world.events.emit({ type: 'interaction-acknowledged', interactionId: id, callback: typed })
  return outcome
}
