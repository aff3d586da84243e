import { ComponentType, type APIInteraction } from 'discord-api-types/v10'
import { z } from 'zod'

// Only what the door reads is checked: Discord adds fields whenever it likes, and they are none of our business.
const id = z.string().regex(/^\d{1,20}$/)
const bits = z.string().regex(/^\d{1,30}$/)
const text = z.string()
const integer = z.int()
const user = z.looseObject({ id, username: text, global_name: text.nullish() })
const author = z.looseObject({ id, bot: z.boolean().optional() })

const base = {
  id,
  application_id: id,
  token: text.min(1).max(1000),
  locale: text.optional(),
  guild_locale: text.optional(),
  guild_id: id.optional(),
  channel_id: id.optional(),
  channel: z.looseObject({ id, type: integer, parent_id: id.nullish() }).optional(),
  app_permissions: bits.optional(),
  authorizing_integration_owners: z.record(text, z.unknown()).optional(),
  context: integer.optional(),
  member: z.looseObject({ user, permissions: bits, nick: text.nullish() }).optional(),
  user: user.optional(),
}

const message = z.looseObject({
  id,
  flags: integer.optional(),
  interaction_metadata: z.looseObject({ user: author }).nullish(),
})
const target = z.looseObject({ id, type: integer, content: text, author, webhook_id: id.optional() })
const value = z.union([text, z.number(), z.boolean()]).optional()
const option = z.looseObject({ name: text, type: integer, value, focused: z.boolean().optional() })
const channel = z.looseObject({
  type: integer,
  name: text.nullish(),
  permissions: bits,
  app_permissions: bits.optional(),
})
const resolved = z.looseObject({ channels: z.record(text, channel).optional() })
const options = z.array(option)

const slash = z.looseObject({
  type: z.literal(1),
  name: text,
  options: options.optional(),
  resolved: resolved.optional(),
})
const onUser = z.looseObject({ type: z.union([z.literal(2), z.literal(4)]), name: text })
const onMessage = z.looseObject({
  type: z.literal(3),
  name: text,
  target_id: id,
  resolved: z.looseObject({ messages: z.record(text, target) }),
})
const entered = z.looseObject({ custom_id: text, value: value.nullable() })
const field = z
  .looseObject({ type: integer, component: entered.optional() })
  .refine(({ type, component }) => type !== ComponentType.Label || component !== undefined)

/** One of each type: ping, command, component, autocomplete, form (Discord docs, Interaction Type). */
const Interaction = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal(1), id, application_id: id }),
  z.looseObject({ ...base, type: z.literal(2), data: z.discriminatedUnion('type', [slash, onUser, onMessage]) }),
  z.looseObject({
    ...base,
    type: z.literal(3),
    message,
    data: z.looseObject({ component_type: integer, custom_id: text, values: z.array(text).optional() }),
  }),
  z.looseObject({ ...base, type: z.literal(4), data: z.looseObject({ name: text, options }) }),
  z.looseObject({
    ...base,
    type: z.literal(5),
    message: message.optional(),
    data: z.looseObject({ custom_id: text, components: z.array(field) }),
  }),
])

/** What somebody sent, as an interaction; undefined where it lacks what the door reads, or holds something else there. */
export const readInteraction = (raw: unknown): APIInteraction | undefined =>
  // The parts that the door reads have just been checked, and the rest is left as it came.
  Interaction.safeParse(raw).success ? (raw as APIInteraction) : undefined
