import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord-api-types/v10'
import { localise } from '../emulator/person/localise.ts'
import type { PaletteCommand } from '../emulator/person/palette.ts'
import type { Channel } from '../emulator/world/types.ts'
import type { Choice, CommandView, OptionKind, OptionView } from './protocol.ts'

/** Longest string that an option takes unless it says less (Discord docs, Application Command Option). */
const longestText = 6000

/** What the options of a command depend on: the person's language, and the channels of the server that they can look into. */
export type Around = { readonly locale: string; readonly channels: readonly Channel[] }

/** A command as the page lists it for somebody. */
export const commandView = ({ command, name, description }: PaletteCommand, around: Around): CommandView => ({
  name: command.name,
  label: name,
  description,
  options: (command.options ?? []).map((option) => optionView(option, around)),
})

const optionView = (option: APIApplicationCommandOption, around: Around): OptionView => ({
  name: option.name,
  label: localise(option.name, option.name_localizations, around.locale),
  description: localise(option.description, option.description_localizations, around.locale),
  kind: kindOf(option),
  required: option.required === true,
  choices: choicesOf(option, around),
  maximum: 'max_length' in option ? (option.max_length ?? longestText) : longestText,
})

const kindOf = (option: APIApplicationCommandOption): OptionKind => {
  if (option.type === ApplicationCommandOptionType.Boolean) return 'flag'
  if (option.type === ApplicationCommandOptionType.Channel) return 'choice'
  if ('autocomplete' in option && option.autocomplete === true) return 'suggest'
  return 'choices' in option && (option.choices ?? []).length > 0 ? 'choice' : 'text'
}

const choicesOf = (option: APIApplicationCommandOption, { locale, channels }: Around): readonly Choice[] => {
  if (option.type === ApplicationCommandOptionType.Channel) {
    // Where no types are named, every type is allowed (Discord docs, Application Command Option, channel_types).
    const types: readonly number[] = option.channel_types ?? []
    return channels
      .filter(({ type }) => types.length === 0 || types.includes(type))
      .map(({ id, name }) => ({ name: `#${name}`, value: id }))
  }
  return 'choices' in option
    ? (option.choices ?? []).map(({ name, name_localizations, value }) => ({
        name: localise(name, name_localizations, locale),
        value,
      }))
    : []
}
