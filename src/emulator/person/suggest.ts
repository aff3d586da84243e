import { ApplicationCommandType, InteractionResponseType, InteractionType } from 'discord-api-types/v10'
import type { APIApplicationCommandInteractionDataOption, APIInteraction } from 'discord-api-types/v10'
import type { InteractionLimits } from '../interactions/record.ts'
import type { Exchange, Failure } from './exchange.ts'
import { interactionBase } from './interaction-base.ts'
import { localise } from './localise.ts'
import type { OptionValues } from './options.ts'
import { findTarget, wrap } from './options.ts'
import { findCommand } from './palette.ts'
import type { Place } from './place.ts'
import { send } from './sender.ts'

/** One suggestion as the person sees it, and what choosing it types. */
type Choice = {
  readonly name: string
  readonly value: string | number
}

/** The suggestions, or why there are none. */
export type Suggestions = {
  readonly choices: readonly Choice[]
  readonly exchange: Exchange | null
  readonly failed: Failure | null
}

const none = (failed: Failure): Suggestions => {
  return { choices: [], exchange: null, failed }
}

/** Types into an option with autocomplete. Other options may still be missing or wrong, as while typing. */
export const suggest = async (
  place: Place,
  limits: InteractionLimits,
  name: string,
  optionName: string,
  typed: string,
  others: OptionValues,
): Promise<Suggestions> => {
  const { locale } = place.user()
  const [commandName = '', ...subcommands] = name.split(' ')
  const command = findCommand(place, ApplicationCommandType.ChatInput, commandName)
  if (typeof command === 'string') return none(command)
  const target = findTarget(command, subcommands, locale)
  if (typeof target === 'string') return none(target)
  const focused = target.defined.find((option) => option.name === optionName)
  if (focused === undefined || !('autocomplete' in focused) || focused.autocomplete !== true) {
    return none('unknown option')
  }
  const options = target.defined.flatMap((option) => {
    const value = option === focused ? typed : others[option.name]
    if (value === undefined) return []
    // While typing, values are sent as they stand.
    const sent = { name: option.name, type: option.type, value } as APIApplicationCommandInteractionDataOption
    return [option === focused ? { ...sent, focused: true } : sent]
  })
  const interaction = {
    ...interactionBase(place),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.ChatInput,
      options: wrap(target, options),
    },
  }
  // The type of a focused number option wants a string; the wire object is the same.
  const exchange = await send(place, limits, interaction as APIInteraction)
  const { callback, failed } = exchange
  const choices =
    callback?.type === InteractionResponseType.ApplicationCommandAutocompleteResult ? (callback.data.choices ?? []) : []
  return {
    choices: choices.map((choice) => ({
      name: localise(choice.name, choice.name_localizations, locale),
      value: choice.value,
    })),
    exchange,
    failed,
  }
}
