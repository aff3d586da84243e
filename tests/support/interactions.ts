import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  ComponentType,
  MessageFlags,
  type APIInteraction,
} from 'discord-api-types/v10'

/** Who asks and where, as an interaction says it. */
export type Asker = {
  readonly userId?: string
  readonly guildId?: string
  readonly locale?: string
  readonly guildLocale?: string
  readonly permissions?: string
  /** In a direct message with the bot. */
  readonly dm?: boolean
}

const base = ({
  userId = '300',
  guildId = '400',
  locale = 'ja',
  guildLocale = 'en-US',
  permissions = '2048',
  dm = false,
}: Asker) => {
  const user = { id: userId, username: 'member', discriminator: '0', global_name: null, avatar: null }
  return {
    id: '1300000000000000001',
    application_id: '1200000000000000000',
    token: 'token',
    version: 1,
    locale,
    channel_id: '500',
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: {},
    ...(dm
      ? { context: InteractionContextType.BotDM, user }
      : {
          context: InteractionContextType.Guild,
          guild_id: guildId,
          guild_locale: guildLocale,
          member: { user, permissions, roles: [], joined_at: '', deaf: false, mute: false, flags: 0 },
        }),
  }
}

const optionsOf = (options: Readonly<Record<string, string | boolean>>) =>
  Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: typeof value === 'boolean' ? ApplicationCommandOptionType.Boolean : ApplicationCommandOptionType.String,
  }))

// The door's contract is Discord's wire object; these build the fields that Discord sends and that the door reads.
const wire = (interaction: object): APIInteraction => interaction as APIInteraction

/** A slash command as it arrives. */
export const slash = (
  name: string,
  options: Readonly<Record<string, string | boolean>> = {},
  asker: Asker = {},
): APIInteraction =>
  wire({
    ...base(asker),
    type: InteractionType.ApplicationCommand,
    data: { id: '1', name, type: ApplicationCommandType.ChatInput, options: optionsOf(options) },
  })

/** A key press in an option with suggestions. */
export const typing = (name: string, option: string, typed: string, asker: Asker = {}): APIInteraction =>
  wire({
    ...base(asker),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: {
      id: '1',
      name,
      type: ApplicationCommandType.ChatInput,
      options: [{ name: option, type: ApplicationCommandOptionType.String, value: typed, focused: true }],
    },
  })

/** A press of a button. `on` says whether the message is private, and who had asked for it. */
export const press = (
  customId: string,
  asker: Asker = {},
  on: { readonly privately?: boolean; readonly askedBy?: string } = {},
): APIInteraction =>
  wire({
    ...base(asker),
    type: InteractionType.MessageComponent,
    data: { component_type: ComponentType.Button, custom_id: customId, id: 1 },
    message: {
      id: '600',
      flags: on.privately === true ? MessageFlags.Ephemeral : 0,
      interaction_metadata: { id: '1', type: 2, user: { id: on.askedBy ?? '999' } },
    },
  })

/** A choice from a menu. */
export const choice = (value: string, asker: Asker = {}, on: { readonly privately?: boolean } = {}): APIInteraction =>
  wire({
    ...base(asker),
    type: InteractionType.MessageComponent,
    data: { component_type: ComponentType.StringSelect, custom_id: '1:menu', values: [value], id: 1 },
    message: { id: '600', flags: on.privately === true ? MessageFlags.Ephemeral : 0 },
  })

/** A form that was filled in, with nothing in its fields. */
export const submitted = (customId: string, asker: Asker = {}): APIInteraction =>
  wire({ ...base(asker), type: InteractionType.ModalSubmit, data: { custom_id: customId, components: [] } })
