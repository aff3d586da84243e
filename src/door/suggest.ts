import { ApplicationCommandOptionType, type APIApplicationCommandAutocompleteInteraction } from 'discord-api-types/v10'
import type { Reply } from './reply.ts'
import type { Situation } from './situation.ts'

/** A choice's name holds 1 to 100 characters (Discord docs, Application Command Option Choice). */
const longest = 100

/** Suggestions for the option being typed: titles in the reader's language, codes as values. All 25 places are used. */
export const suggest = ({ app, reader }: Situation, { data }: APIApplicationCommandAutocompleteInteraction): Reply => {
  const focused = data.options.find((each) => 'focused' in each && each.focused === true)
  const option = app.commands.find(({ name }) => name === data.name)?.options[focused?.name ?? '']
  if (option?.type !== 'entry' || focused?.type !== ApplicationCommandOptionType.String)
    return { kind: 'choices', choices: [] }
  const entries = app.content().finder.complete(focused.value, option.kinds, reader.lang)
  return {
    kind: 'choices',
    choices: entries.map(({ title, code }) => ({ name: title[reader.lang].slice(0, longest), value: code })),
  }
}
