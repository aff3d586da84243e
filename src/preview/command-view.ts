import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord-api-types/v10'
import { localise } from '../emulator/person/localise.ts'
import type { PaletteCommand } from '../emulator/person/palette.ts'
import type { Choice, CommandView, OptionKind, OptionView } from './protocol.ts'

/** Longest string that an option takes unless it says less (Discord docs, Application Command Option). */
const longestText = 6000

/** A command as the page lists it for somebody whose Discord speaks `locale`. */
export const commandView = ({ command, name, description }: PaletteCommand, locale: string): CommandView => ({
  name: command.name,
  label: name,
  description,
  options: (command.options ?? []).map((option) => optionView(option, locale)),
})

const optionView = (option: APIApplicationCommandOption, locale: string): OptionView => ({
  name: option.name,
  label: localise(option.name, option.name_localizations, locale),
  description: localise(option.description, option.description_localizations, locale),
  kind: kindOf(option),
  required: option.required === true,
  choices: choicesOf(option, locale),
  maximum: 'max_length' in option ? (option.max_length ?? longestText) : longestText,
})

const kindOf = (option: APIApplicationCommandOption): OptionKind => {
  if (option.type === ApplicationCommandOptionType.Boolean) return 'flag'
  if ('autocomplete' in option && option.autocomplete === true) return 'suggest'
  return 'choices' in option && (option.choices ?? []).length > 0 ? 'choice' : 'text'
}

const choicesOf = (option: APIApplicationCommandOption, locale: string): readonly Choice[] =>
  'choices' in option
    ? (option.choices ?? []).map(({ name, name_localizations, value }) => ({
        name: localise(name, name_localizations, locale),
        value,
      }))
    : []
