import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import type { Text } from '../content/schema/text.ts'
import type { App } from './app.ts'
import type { Command, Option } from './define-command.ts'
import { defaultPermissions } from './may.ts'

/**
 * What Discord is told of the commands. Names stay English for everyone, so that people can tell each other what to type; descriptions
 * and choices are localised. Entries on the menu of a message have localised names: nobody types them. Both locales are given explicitly: a missing en-US falls back to en-GB (Discord docs, Localization).
 */
export const registration = ({
  commands,
  messageCommands,
}: Pick<App, 'commands' | 'messageCommands'>): RESTPutAPIApplicationCommandsJSONBody => [
  ...commands.map(({ name, describe, options, who }) => ({
    type: ApplicationCommandType.ChatInput as const,
    name,
    ...description(describe),
    options: Object.entries(options)
      // Required options come first (Discord docs, Application Command Option).
      .toSorted(([, a], [, b]) => Number(b.required === true) - Number(a.required === true))
      .map(([optionName, option]) => optionJson(optionName, option)),
    ...placesFor(who),
  })),
  ...messageCommands.map(({ name, who }) => ({
    type: ApplicationCommandType.Message as const,
    name: name.en,
    name_localizations: { ja: name.ja, 'en-US': name.en },
    ...placesFor(who),
  })),
]

/** In servers, direct messages and group chats; for servers and for people who installed the app for themselves. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}

/** What moderators do needs the bot itself in the server. */
const placesFor = (who: Command['who']) =>
  who === 'everyone'
    ? everywhere
    : {
        contexts: [InteractionContextType.Guild],
        integration_types: [ApplicationIntegrationType.GuildInstall],
        default_member_permissions: String(defaultPermissions(who)),
      }

const description = (text: Text) => ({
  description: text.en,
  description_localizations: { ja: text.ja, 'en-US': text.en },
})

const optionJson = (name: string, option: Option): APIApplicationCommandBasicOption => {
  const base = { name, ...description(option.describe), required: option.required === true }
  switch (option.type) {
    case 'entry':
      return { ...base, type: ApplicationCommandOptionType.String, autocomplete: true }
    case 'text':
      return { ...base, type: ApplicationCommandOptionType.String, max_length: option.maximum }
    case 'channel':
      return { ...base, type: ApplicationCommandOptionType.Channel, channel_types: [...option.channels] }
    case 'flag':
      return { ...base, type: ApplicationCommandOptionType.Boolean }
    case 'choice':
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        choices: Object.entries(option.choices).map(([value, text]) => ({
          name: text.en,
          name_localizations: { ja: text.ja, 'en-US': text.en },
          value,
        })),
      }
  }
}
