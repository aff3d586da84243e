import { ComponentType, InteractionType, type APIInteraction, type ChannelType } from 'discord-api-types/v10'
import { encodeAction, type Action } from '../../src/door/action.ts'
import { slash } from '../support/interactions.ts'

/** Where the acts of a round happen: a server that the bot is in, and a channel of it. */
export type Scene = { readonly guildId: string; readonly channelId: string; readonly channelType: ChannelType }

/** First millisecond of Discord's ids (Discord docs, Reference, Snowflakes). */
const discordEpoch = 1_420_070_400_000

let count = 0
/** An id that is older than whatever comes of its interaction, as Discord's are. */
const newId = (): string => String((BigInt(Date.now() - 50 - discordEpoch) << 22n) | BigInt(++count % 4_194_304))

/** What everybody here may do, person and bot alike: the soak looks at what is kept, not at who may. */
const everything = String(2n ** 52n - 1n)

/** The interaction of somebody at a scene. */
const at = (scene: Scene, interaction: APIInteraction, more: object): APIInteraction =>
  // The door reads Discord's wire object; these are the fields that differ from the tests' own.
  ({
    ...interaction,
    id: newId(),
    guild_id: scene.guildId,
    channel_id: scene.channelId,
    channel: { id: scene.channelId, type: scene.channelType },
    app_permissions: everything,
    authorizing_integration_owners: { 0: scene.guildId },
    ...more,
  }) as APIInteraction

/** Another interaction, as it would come from a scene. */
export const moved = (scene: Scene, interaction: APIInteraction): APIInteraction => at(scene, interaction, {})

/** A slash command at a scene. */
export const command = (
  scene: Scene,
  name: string,
  options: Readonly<Record<string, string>>,
  userId = '300',
): APIInteraction => at(scene, slash(name, options, { userId, permissions: everything }), {})

/** A press of a button at a scene. */
export const pressed = (scene: Scene, action: Action, userId = '300'): APIInteraction =>
  at(scene, slash('', {}, { userId, permissions: everything }), {
    type: InteractionType.MessageComponent,
    data: { component_type: ComponentType.Button, custom_id: encodeAction(action), id: 1 },
    message: { id: '600', flags: 0 },
  })

/** A form that was filled in at a scene. */
export const submitted = (
  scene: Scene,
  action: Action,
  fields: Readonly<Record<string, string>>,
  userId = '300',
): APIInteraction =>
  at(scene, slash('', {}, { userId, permissions: everything }), {
    type: InteractionType.ModalSubmit,
    data: {
      custom_id: encodeAction(action),
      components: Object.entries(fields).map(([name, value]) => ({
        type: ComponentType.Label,
        id: 1,
        component: { type: ComponentType.TextInput, id: 2, custom_id: name, value },
      })),
    },
  })
