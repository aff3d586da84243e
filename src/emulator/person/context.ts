import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10'
import type { APIMessageApplicationCommandInteraction } from 'discord-api-types/v10'
import type { InteractionLimits } from '../interactions/record.ts'
import type { Exchange } from './exchange.ts'
import { refusedExchange } from './exchange.ts'
import { interactionBase } from './interaction-base.ts'
import { findCommand } from './palette.ts'
import type { Place } from './place.ts'
import { visibleMessage } from './sees.ts'
import { send } from './sender.ts'

/** Uses a command of a message's menu. The target comes with its text, whatever the intents. */
export const context = async (
  place: Place,
  limits: InteractionLimits,
  commandName: string,
  messageId: string,
): Promise<Exchange> => {
  const command = findCommand(place, ApplicationCommandType.Message, commandName)
  if (typeof command === 'string') return refusedExchange(command)
  const message = visibleMessage(place, messageId)
  if (message === null || message.channel_id !== place.channel().id) return refusedExchange('unknown message')
  const interaction = {
    ...interactionBase(place),
    type: InteractionType.ApplicationCommand,
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.Message,
      target_id: messageId,
      resolved: { messages: { [messageId]: message } },
    },
  } satisfies APIMessageApplicationCommandInteraction
  return send(place, limits, interaction)
}
