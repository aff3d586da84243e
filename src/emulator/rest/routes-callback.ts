import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import type { APIMessage } from 'discord-api-types/v10'
import { acceptedCallbacks, answerCallback } from '../interactions/answer-callback.ts'
import type { InteractionLimits, InteractionRecord } from '../interactions/record.ts'
import { checkCallback } from '../validate/callback.ts'
import { problemsOf } from '../validate/problem.ts'
import { findMessage } from '../world/messages.ts'
import type { World } from '../world/world.ts'
import { EMPTY, faulty, json, refuse } from './answer.ts'
import type { Answer } from './answer.ts'
import { REFUSALS } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { Route, RouteRequest } from './request.ts'
import { bodyOf, param } from './request.ts'

const wrongType = problemsOf('callback-type')

const refusalFor = (world: World, limits: InteractionLimits, record: InteractionRecord): Refusal | null => {
  if (record.callback !== null) return REFUSALS.alreadyAcknowledged
  const late = record.failed !== null || world.clock() - record.createdAt > limits.acknowledge
  return late ? REFUSALS.unknownInteraction : null
}

const resource = (record: InteractionRecord, type: number, message: APIMessage | null): object => {
  const flags = message?.flags ?? 0
  return {
    interaction: {
      id: record.interaction.id,
      type: record.interaction.type,
      ...(message === null
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: (flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
          }),
    },
    ...(message !== null && type !== InteractionResponseType.Modal ? { resource: { type, message } } : {}),
  }
}

const callback = (request: RouteRequest): Answer => {
  const { world, limits } = request
  const record = world.interactions.get(param(request, 'interaction'))
  if (record === undefined || record.interaction.token !== param(request, 'token')) {
    return refuse(REFUSALS.unknownInteraction)
  }
  const refusal = refusalFor(world, limits, record)
  if (refusal !== null) return refuse(refusal)
  const body = bodyOf(request)
  const type = body['type']
  const accepted = acceptedCallbacks(record.interaction)
  if (!accepted.some((one) => one === type)) {
    const message = `Value must be one of (${accepted.join(', ')}) for this interaction.`
    return faulty([wrongType(['type'], message, 'BASE_TYPE_CHOICES')])
  }
  const attached = record.interaction.message
  const existing = attached === undefined ? null : findMessage(world, attached.id, record.channelId)
  const problems = checkCallback(body, existing?.wire.flags ?? 0)
  if (problems.length > 0) return faulty(problems)
  const outcome = answerCallback(world, record, body, { files: request.files, fileUrl: `${request.origin}/files` })
  if ('status' in outcome) return refuse(outcome)
  if (request.query.get('with_response') !== 'true') return EMPTY
  return json(resource(record, Number(type), outcome.message))
}

/** The first answer to an interaction (Discord docs, Receiving and Responding, Create Interaction Response). */
export const callbackRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/:interaction/:token/callback', open: true, run: callback },
]
