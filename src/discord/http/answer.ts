import type { APIInteraction } from 'discord-api-types/v10'
import type { App } from '../../door/app.ts'
import { fail } from '../../door/failure.ts'
import { handle } from '../../door/handle.ts'
import { refuse } from '../../door/refuse.ts'
import type { Outcome, Reply } from '../../door/reply.ts'
import { callbackBytes } from '../../door/wire.ts'
import { languageOf } from '../../i18n/language.ts'
import type { Answering } from '../answering.ts'
import type { Answered } from './answer-once.ts'

/**
 * Answers an interaction in the body of the response, which needs no request of our own. Work is acknowledged there and goes on when the
 * acknowledgement has left. Files do not fit: they go through the callback, and the response says no more than that (Discord docs, Receiving and
 * Responding). Where Discord does not take them, the response says so: there is time left. `answering` loads what sends requests, which
 * look-ups never need.
 */
export const createAnswer =
  (app: App, answering: () => Promise<Answering>) =>
  (interaction: APIInteraction): Answered | Promise<Answered> => {
    const outcome = handle(app, interaction)
    return 'now' in outcome && !hasFiles(outcome)
      ? { status: 200, body: callbackBytes(outcome.now) }
      : carriedOut(interaction, outcome, answering)
  }

const carriedOut = async (
  interaction: APIInteraction,
  outcome: Outcome,
  answering: () => Promise<Answering>,
): Promise<Answered> => {
  const { carryOut } = await answering()
  if ('now' in outcome) {
    const isOver = await carryOut(interaction, outcome)
    return isOver ? { status: 202 } : { status: 200, body: callbackBytes(notSent(interaction)) }
  }
  const { promise: answered, resolve } = Promise.withResolvers<Answered>()
  void carryOut(interaction, outcome, (body) => {
    const { promise: gone, resolve: sent } = Promise.withResolvers<void>()
    resolve({ status: 200, body, sent })
    return gone
  })
  return answered
}

const notSent = (interaction: APIInteraction): Reply =>
  refuse(
    fail('channel', { fault: 'unreachable' }),
    languageOf('locale' in interaction ? interaction.locale : undefined),
  )

const hasFiles = (outcome: Extract<Outcome, { now: unknown }>): boolean =>
  outcome.now.kind === 'card' && (outcome.now.files ?? []).length > 0
