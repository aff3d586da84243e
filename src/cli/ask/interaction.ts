import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  type APIChatInputApplicationCommandInteraction,
} from 'discord-api-types/v10'
import type { Language } from '../../content/schema/text.ts'
import type { Command } from '../../door/define-command.ts'
import type { TypedCommand } from './parse-line.ts'

/** The interaction that Discord would deliver for a command typed in a direct message with the bot. */
export const interactionFor = (
  typed: TypedCommand,
  command: Command,
  lang: Language,
): APIChatInputApplicationCommandInteraction => {
  const interaction = {
    id: '0',
    application_id: '0',
    type: InteractionType.ApplicationCommand,
    token: '',
    version: 1,
    locale: lang === 'ja' ? 'ja' : 'en-US',
    context: InteractionContextType.BotDM,
    user: { id: '0', username: 'terminal', discriminator: '0', global_name: null, avatar: null },
    data: {
      id: '0',
      name: typed.name,
      type: ApplicationCommandType.ChatInput,
      options: Object.entries(typed.options).map(([name, value]) =>
        command.options[name]?.type === 'flag'
          ? { name, type: ApplicationCommandOptionType.Boolean, value: value === 'true' }
          : { name, type: ApplicationCommandOptionType.String, value },
      ),
    },
  }
  // The door reads these fields only; the others describe a channel and installations, which a terminal does not have.
  return interaction as unknown as APIChatInputApplicationCommandInteraction
}
