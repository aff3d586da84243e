import type { APIMessage } from 'discord-api-types/v10'
import { acceptedCallbacks, answerCallback } from '../interactions/answer-callback.ts'
import type { InteractionLimits, InteractionRecord } from '../interactions/record.ts'
import { checkCallback } from '../validate/callback.ts'
import type { JsonObject } from '../validate/json.ts'
import { problemsOf } from '../validate/problem.ts'
import type { MessageBody } from '../wire/message-body.ts'
import { findMessage } from '../world/messages.ts'
import type { World } from '../world/world.ts'
import { faulty, refuse } from './answer.ts'
import type { Answer } from './answer.ts'
import { REFUSALS } from './refusal.ts'
import type { Refusal } from './refusal.ts'

const wrongType = problemsOf('callback-type')

const refusalFor = (world: World, limits: InteractionLimits, record: InteractionRecord): Refusal | null => {
  if (record.callback !== null) return REFUSALS.alreadyAcknowledged
  const late = record.failed !== null || world.clock() - record.createdAt > limits.acknowledge
  return late ? REFUSALS.unknownInteraction : null
}

/** A first answer that was carried out, and the message that came of it. */
type Taken = { readonly kind: 'taken'; readonly message: APIMessage | null }

/** What the rules need of their surroundings. */
type Surroundings = { readonly world: World; readonly limits: InteractionLimits; readonly origin: string }

/**
 * Judges the first answer to an interaction and carries it out, whether it came to the callback route or in the body of a response. Where
 * Discord would not take it, the answer says why.
 */
export const takeCallback = (
  { world, limits, origin }: Surroundings,
  record: InteractionRecord,
  body: JsonObject,
  files: MessageBody['files'],
): Answer | Taken => {
  const refusal = refusalFor(world, limits, record)
  if (refusal !== null) return refuse(refusal)
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
  const outcome = answerCallback(world, record, body, { files, fileUrl: `${origin}/files` })
  if ('status' in outcome) return refuse(outcome)
  return { kind: 'taken', message: outcome.message }
}
