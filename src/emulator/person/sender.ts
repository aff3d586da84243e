import type { APIInteraction } from 'discord-api-types/v10'
import type { InteractionLimits } from '../interactions/record.ts'
import { startInteraction } from '../interactions/start.ts'
import type { Exchange } from './exchange.ts'
import { awaitExchange } from './exchange.ts'
import type { Place } from './place.ts'

/** Sends an interaction of a person and waits for the bot's complete answer. */
export const send = (
  place: Place,
  limits: InteractionLimits,
  interaction: APIInteraction,
  triggeredBy: string | null = null,
): Promise<Exchange> => {
  const { world } = place
  // Listening before the interaction starts: nothing of the answer can be missed.
  const answered = awaitExchange(world, limits, interaction.id)
  startInteraction(world, limits, {
    interaction,
    userId: place.user().id,
    channelId: place.channel().id,
    triggeredBy,
  })
  return answered
}
