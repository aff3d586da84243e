import {
  ComponentType,
  InteractionType,
  type APIInteraction,
  type APIMessageComponentInteraction,
} from 'discord-api-types/v10'
import { actionNameIn } from './action.ts'
import type { App } from './app.ts'
import type { Sort } from './measure.ts'

/** What of an interaction may be written down and counted: its sort, and the command or action, of those that there are. */
export type Names = { readonly sort: Sort | 'ping' | 'unknown'; readonly command: string }

/** What somebody made up has this name. */
const unknown = 'unknown'

/** Names an interaction. Never who it came from or what was typed. Takes whatever comes, even what is no interaction. */
export const namesOf = (app: Lists, interaction: APIInteraction): Names => {
  try {
    return named(app, interaction)
  } catch {
    return { sort: 'unknown', command: unknown }
  }
}

type Lists = Pick<App, 'commands' | 'messageCommands'>

const named = (app: Lists, interaction: APIInteraction): Names => {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { sort: 'ping', command: '' }
    case InteractionType.ApplicationCommand:
      return { sort: 'command', command: commandName(app, interaction.data.name) }
    case InteractionType.ApplicationCommandAutocomplete:
      return { sort: 'suggest', command: commandName(app, interaction.data.name) }
    case InteractionType.MessageComponent:
      return { sort: 'press', command: actionNameIn(pressed(interaction)) ?? unknown }
    case InteractionType.ModalSubmit:
      return { sort: 'form', command: actionNameIn(interaction.data.custom_id) ?? unknown }
    default:
      return { sort: 'unknown', command: unknown }
  }
}

const commandName = ({ commands, messageCommands }: Lists, given: string): string =>
  commands.some(({ name }) => name === given) || messageCommands.some(({ name }) => name.en === given) ? given : unknown

/** What was pressed: a button is its own custom_id, a menu the value chosen in it. */
export const pressed = ({ data }: APIMessageComponentInteraction): string =>
  data.component_type === ComponentType.StringSelect ? (data.values[0] ?? '') : data.custom_id
