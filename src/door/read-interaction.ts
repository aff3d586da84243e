import { ApplicationCommandType, ComponentType, InteractionType, type APIInteraction } from 'discord-api-types/v10'
import {
  allOf,
  both,
  byType,
  type Check,
  fields,
  flag,
  integer,
  listOf,
  nullish,
  optional,
  otherThan,
  simple,
  text,
} from './check-shape.ts'

// Only what the door reads is checked: Discord adds fields whenever it likes, and they are none of our business.
const id = text(/^\d{1,20}$/)
const bits = text(/^\d{1,30}$/)
const words = text()
const user = fields({ id, username: words, global_name: nullish(words) })
const author = fields({ id, bot: optional(flag) })

const base = fields({
  id,
  application_id: id,
  token: text(/^.{1,1000}$/),
  locale: optional(words),
  guild_locale: optional(words),
  guild_id: optional(id),
  channel_id: optional(id),
  channel: optional(fields({ id, type: integer, parent_id: nullish(id) })),
  app_permissions: optional(bits),
  authorizing_integration_owners: optional(allOf(simple)),
  context: optional(integer),
  member: optional(fields({ user, permissions: bits, nick: nullish(words) })),
  user: optional(user),
})

const inner = listOf((part) => component(part))
const anyComponent = fields({ type: integer, components: optional(inner), custom_id: optional(words) })
const holder = fields({ components: inner })
/** What components hold whose inside is read: some cards are read back for what they quote and what their buttons ask for. */
const components: Readonly<Record<number, Check>> = {
  [ComponentType.ActionRow]: holder,
  [ComponentType.Container]: holder,
  [ComponentType.TextDisplay]: fields({ content: words }),
}
/** A component of a message. */
const component: Check = (part) =>
  // It has a number as its type, as just seen.
  anyComponent(part) && (components[(part as { readonly type: number }).type]?.(part) ?? true)
const message = fields({
  id,
  flags: optional(integer),
  content: words,
  components: optional(listOf(component)),
  interaction_metadata: nullish(fields({ user: author })),
})
const options = listOf(fields({ name: words, type: integer, value: optional(simple), focused: optional(flag) }))
const channel = fields({ type: integer, name: nullish(words), permissions: bits, app_permissions: optional(bits) })
const target = fields({ id, type: integer, content: words, author, webhook_id: optional(id) })

/** The data of a command by its type. */
const commands: Readonly<Record<number, Check>> = {
  [ApplicationCommandType.ChatInput]: fields({
    name: words,
    options: optional(options),
    resolved: optional(fields({ channels: optional(allOf(channel)) })),
  }),
  [ApplicationCommandType.User]: fields({ name: words }),
  [ApplicationCommandType.Message]: fields({
    name: words,
    target_id: id,
    resolved: fields({ messages: allOf(target) }),
  }),
  [ApplicationCommandType.PrimaryEntryPoint]: fields({ name: words }),
}

const pressed = fields({ component_type: otherThan(ComponentType.StringSelect), custom_id: words })
const chosen = fields({ component_type: integer, custom_id: words, values: listOf(words) })
const label = fields({ component: fields({ custom_id: words, value: nullish(simple) }) })
const other = fields({ type: otherThan(ComponentType.Label) })

/** What an interaction holds by its type (Discord docs, Receiving and Responding, Interaction Data). */
const kinds: Readonly<Record<number, Check>> = {
  [InteractionType.Ping]: fields({ id, application_id: id }),
  [InteractionType.ApplicationCommand]: both(base, fields({ data: byType(commands) })),
  [InteractionType.MessageComponent]: both(base, fields({ message, data: (data) => pressed(data) || chosen(data) })),
  [InteractionType.ApplicationCommandAutocomplete]: both(base, fields({ data: fields({ name: words, options }) })),
  [InteractionType.ModalSubmit]: both(
    base,
    fields({
      message: optional(message),
      data: fields({ custom_id: words, components: listOf((part) => other(part) || label(part)) }),
    }),
  ),
}

const isInteraction = byType(kinds)

/** What somebody sent, as an interaction; undefined where it lacks what the door reads, or holds something else there. */
export const readInteraction = (raw: unknown): APIInteraction | undefined =>
  // The parts that the door reads have just been checked, and the rest is left as it came.
  isInteraction(raw) ? (raw as APIInteraction) : undefined
