import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10'
import type { APIMessage } from 'discord-api-types/v10'
import type { InteractionRecord } from '../interactions/record.ts'
import { EMPTY, json, refuse } from './answer.ts'
import type { Answer } from './answer.ts'
import { REFUSALS } from './refusal.ts'
import type { Route, RouteRequest } from './request.ts'
import { bodyOf, param } from './request.ts'
import { takeCallback } from './take-callback.ts'

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
  const record = request.world.interactions.get(param(request, 'interaction'))
  if (record === undefined || record.interaction.token !== param(request, 'token')) {
    return refuse(REFUSALS.unknownInteraction)
  }
  const body = bodyOf(request)
  const taken = takeCallback(request, record, body, request.files)
  if (taken.kind !== 'taken') return taken
  if (request.query.get('with_response') !== 'true') return EMPTY
  return json(resource(record, Number(body['type']), taken.message))
}

/** The first answer to an interaction (Discord docs, Receiving and Responding, Create Interaction Response). */
export const callbackRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/:interaction/:token/callback', open: true, run: callback },
]
