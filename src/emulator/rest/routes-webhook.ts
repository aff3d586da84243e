import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import { IncomingWebhookRequestPartialSchema, IncomingWebhookUpdateRequestPartialSchema } from 'discord-api-spec/zod'
import type { APIMessage } from 'discord-api-types/v10'
import { interactionMessage } from '../interactions/message.ts'
import { updateInteraction } from '../interactions/record.ts'
import type { InteractionRecord } from '../interactions/record.ts'
import { interactionOf } from '../interactions/token.ts'
import { CALLBACK_FLAGS, EDIT_FLAGS } from '../validate/callback.ts'
import { integer } from '../validate/json.ts'
import { checkMessage } from '../validate/message.ts'
import { applyBody, isBlank } from '../wire/message-body.ts'
import { addMessage, findMessage, removeMessage, replaceMessage } from '../world/messages.ts'
import type { StoredMessage } from '../world/types.ts'
import { EMPTY, faulty, json, refuse } from './answer.ts'
import type { Answer } from './answer.ts'
import { REFUSALS } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { Route, RouteRequest } from './request.ts'
import { bodyOf, param } from './request.ts'

const isRefusal = (value: object): value is Refusal => {
  return 'status' in value
}

/** The acknowledged interaction that the token in the path stands for. */
const recordOf = (request: RouteRequest): InteractionRecord | Refusal => {
  const { world, limits } = request
  const record = interactionOf(world, param(request, 'token'))
  if (record === null || param(request, 'app') !== world.application.id) return REFUSALS.unknownWebhook
  if (world.clock() - record.createdAt > limits.token) return REFUSALS.invalidWebhookToken
  return record.callback === null ? REFUSALS.unknownWebhook : record
}

/** `@original`, or a message that this interaction's bot answered with, by id. */
const messageAt = (request: RouteRequest, record: InteractionRecord): StoredMessage | Refusal => {
  const wanted = param(request, 'message')
  const id = wanted === '@original' ? record.originalId : wanted
  const known = id === record.originalId || record.followUps.some((message) => message.id === id)
  const stored = id === null || !known ? null : findMessage(request.world, id, record.channelId)
  return stored ?? REFUSALS.unknownMessage
}

const withMessage = (
  request: RouteRequest,
  run: (record: InteractionRecord, stored: StoredMessage) => Answer,
): Answer => {
  const record = recordOf(request)
  if (isRefusal(record)) return refuse(record)
  const stored = messageAt(request, record)
  return isRefusal(stored) ? refuse(stored) : run(record, stored)
}

const change = (
  request: RouteRequest,
  record: InteractionRecord,
  stored: StoredMessage,
  allowedFlags: number,
): Answer => {
  const { world } = request
  const body = bodyOf(request)
  const existing = stored.wire.flags ?? 0
  const subject = { body, at: [], flags: integer(body['flags']) | existing, allowedFlags }
  const problems = checkMessage(
    'IncomingWebhookUpdateRequestPartial',
    IncomingWebhookUpdateRequestPartialSchema,
    subject,
  )
  if (problems.length > 0) return faulty(problems)
  const applied = applyBody(world, stored.wire, { body, files: request.files, fileUrl: `${request.origin}/files` })
  const wasLoading = (existing & MessageFlags.Loading) !== 0
  const edited = {
    ...applied,
    flags: (applied.flags ?? 0) & ~MessageFlags.Loading,
    edited_timestamp: wasLoading ? null : new Date(world.clock()).toISOString(),
  } satisfies APIMessage
  if (isBlank(edited)) return refuse(REFUSALS.emptyMessage)
  replaceMessage(world, edited)
  const { id } = record.interaction
  updateInteraction(world, id, { edits: [...record.edits, edited] })
  world.events.emit({ type: 'interaction-edited', interactionId: id, message: edited, body })
  return json(edited)
}

const remove = (request: RouteRequest, record: InteractionRecord, stored: StoredMessage): Answer => {
  const { world } = request
  removeMessage(world, record.channelId, stored.wire.id)
  if (stored.wire.id === record.originalId) {
    updateInteraction(world, record.interaction.id, { originalDeleted: true })
    world.events.emit({ type: 'interaction-original-deleted', interactionId: record.interaction.id })
  }
  return EMPTY
}

const followUp = (request: RouteRequest): Answer => {
  const { world } = request
  const record = recordOf(request)
  if (isRefusal(record)) return refuse(record)
  const original = record.originalId === null ? null : findMessage(world, record.originalId, record.channelId)
  const isPlaceholder =
    record.callback?.type === InteractionResponseType.DeferredChannelMessageWithSource &&
    ((original?.wire.flags ?? 0) & MessageFlags.Loading) !== 0
  // Kept by Discord for old bots, and deprecated: the first follow-up fills the placeholder of a deferral.
  if (original !== null && isPlaceholder) return change(request, record, original, CALLBACK_FLAGS)
  const body = bodyOf(request)
  const subject = { body, at: [], flags: integer(body['flags']), allowedFlags: CALLBACK_FLAGS }
  const problems = checkMessage('IncomingWebhookRequestPartial', IncomingWebhookRequestPartialSchema, subject)
  if (problems.length > 0) return faulty(problems)
  const ephemeral = integer(body['flags']) & MessageFlags.Ephemeral
  const blank = interactionMessage(world, record, ephemeral, true)
  const message = applyBody(world, blank, { body, files: request.files, fileUrl: `${request.origin}/files` })
  if (isBlank(message)) return refuse(REFUSALS.emptyMessage)
  addMessage(world, message, ephemeral === 0 ? null : record.userId)
  const { id } = record.interaction
  updateInteraction(world, id, { followUps: [...record.followUps, message] })
  world.events.emit({ type: 'interaction-followed-up', interactionId: id, message, body })
  return json(message)
}

const MESSAGE = '/webhooks/:app/:token/messages/:message'

/** Follow-ups and changes of the first answer (Discord docs, Receiving and Responding, Followup Messages). */
export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: '/webhooks/:app/:token', open: true, run: followUp },
  { method: 'GET', path: MESSAGE, open: true, run: (request) => withMessage(request, (_, { wire }) => json(wire)) },
  {
    method: 'PATCH',
    path: MESSAGE,
    open: true,
    run: (request) => withMessage(request, (record, stored) => change(request, record, stored, EDIT_FLAGS)),
  },
  {
    method: 'DELETE',
    path: MESSAGE,
    open: true,
    run: (request) => withMessage(request, (record, stored) => remove(request, record, stored)),
  },
]
