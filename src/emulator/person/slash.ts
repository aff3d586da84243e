import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10'
import type { APIChatInputApplicationCommandInteraction } from 'discord-api-types/v10'
import type { InteractionLimits } from '../interactions/record.ts'
import type { Exchange } from './exchange.ts'
import { refusedExchange } from './exchange.ts'
import { interactionBase } from './interaction-base.ts'
import type { OptionValues } from './options.ts'
import { buildOptions, findTarget } from './options.ts'
import { findCommand } from './palette.ts'
import type { Place } from './place.ts'
import { send } from './sender.ts'

/** Types a slash command; `name` may hold a subcommand after a space. */
export const slash = async (
  place: Place,
  limits: InteractionLimits,
  name: string,
  values: OptionValues,
): Promise<Exchange> => {
  const [commandName = '', ...subcommands] = name.split(' ')
  const command = findCommand(place, ApplicationCommandType.ChatInput, commandName)
  if (typeof command === 'string') return refusedExchange(command)
  const target = findTarget(command, subcommands, place.user().locale)
  if (typeof target === 'string') return refusedExchange(target)
  const built = buildOptions(place, target, values)
  if (typeof built === 'string') return refusedExchange(built)
  const interaction = {
    ...interactionBase(place),
    type: InteractionType.ApplicationCommand,
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.ChatInput,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      ...(built.options.length === 0 ? {} : { options: built.options }),
      ...(Object.keys(built.resolved).length === 0 ? {} : { resolved: built.resolved }),
    },
  } satisfies APIChatInputApplicationCommandInteraction
  return send(place, limits, interaction)
}
