import { GatewayDispatchEvents as E } from 'discord-api-types/v10'
import type {
  APIUnavailableGuild,
  ApplicationFlags,
  GatewayChannelPinsUpdateDispatchData,
  GatewayGuildCreateDispatchData,
  GatewayMessageDeleteDispatchData,
  GatewayReadyDispatchData,
} from 'discord-api-types/v10'
import type { EmulatorEvent } from '../events.ts'
import { channelWire, isThread } from '../wire/channel.ts'
import { roleWire } from '../wire/guild.ts'
import { redactForBot } from '../wire/redact.ts'
import { withReferenced } from '../wire/referenced.ts'
import { memberWire, userById, userWire } from '../wire/user.ts'
import type { World } from '../world/world.ts'
import type { Session } from './session.ts'
import { hears } from './shards.ts'
import type { Shard } from './shards.ts'

/** A dispatch: event name and data; the session adds the sequence number. */
export type Dispatch = {
  readonly t: string
  readonly d: unknown
}

const guildIdOf = (world: World, channelId: string): { guild_id?: string } => {
  const guildId = world.channels.get(channelId)?.guildId ?? null
  return guildId === null ? {} : { guild_id: guildId }
}

/** The dispatch that tells the bot of an event, or null where the gateway is silent. */
export const dispatchOf = (world: World, event: EmulatorEvent): Dispatch | null => {
  switch (event.type) {
    case 'interaction-started':
      return { t: E.InteractionCreate, d: event.interaction }
    case 'message-created':
    case 'message-updated': {
      const t = event.type === 'message-created' ? E.MessageCreate : E.MessageUpdate
      const message = withReferenced(world, redactForBot(world, event.message))
      return { t, d: { ...message, ...guildIdOf(world, event.message.channel_id) } }
    }
    case 'message-deleted': {
      const d = { id: event.messageId, channel_id: event.channelId, ...guildIdOf(world, event.channelId) }
      return { t: E.MessageDelete, d: d satisfies GatewayMessageDeleteDispatchData }
    }
    case 'pins-changed': {
      const [latest] = world.pins.get(event.channelId) ?? []
      const d = {
        channel_id: event.channelId,
        last_pin_timestamp: latest === undefined ? null : new Date(latest.pinnedAt).toISOString(),
        ...guildIdOf(world, event.channelId),
      } satisfies GatewayChannelPinsUpdateDispatchData
      return { t: E.ChannelPinsUpdate, d }
    }
    case 'channel-created': {
      const channel = world.channels.get(event.channelId)
      if (channel === undefined) return null
      const wire = channelWire(world, channel)
      return isThread(channel)
        ? { t: E.ThreadCreate, d: { ...wire, newly_created: true } }
        : { t: E.ChannelCreate, d: wire }
    }
    case 'guild-left':
      return { t: E.GuildDelete, d: { id: event.guildId } }
    default:
      return null
  }
}

/** Guilds that the bot is in and that belong to a shard, as READY lists them. */
export const unavailableGuilds = (world: World, shard: Shard): APIUnavailableGuild[] => {
  return [...world.guilds.values()]
    .filter(({ id, members }) => members.has(world.application.botId) && hears(shard, id))
    .map(({ id }) => ({ id, unavailable: true }))
}

/** READY (Discord docs, Gateway Events, Ready). */
export const readyData = (world: World, session: Session, url: string): GatewayReadyDispatchData => {
  const [id, count] = session.shard
  return {
    v: 10,
    user: userWire(userById(world, world.application.botId)),
    guilds: unavailableGuilds(world, session.shard),
    session_id: session.id,
    resume_gateway_url: url,
    shard: [id, count],
    application: { id: world.application.id, flags: 0 as ApplicationFlags, flags_new: '0' }, // no member for "no flag"
  } satisfies GatewayReadyDispatchData
}

/** GUILD_CREATE, sent after READY to a client that asked for the Guilds intent. */
export const guildCreateData = (world: World, guildId: string): GatewayGuildCreateDispatchData => {
  const guild = world.guilds.get(guildId)
  if (guild === undefined) throw new Error(`no guild ${guildId}`)
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guildId)
  const wire = {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.preferredLocale,
    roles: [...guild.roles.values()].map(roleWire),
    members: [memberWire(world, guild, world.application.botId)],
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => channelWire(world, channel)),
    threads: channels.filter(isThread).map((channel) => channelWire(world, channel)),
    member_count: guild.members.size,
    joined_at: new Date(guild.members.get(world.application.botId)?.joinedAt ?? 0).toISOString(),
    large: false,
    unavailable: false,
    features: ['COMMUNITY'],
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
  return wire as unknown as GatewayGuildCreateDispatchData // looks, boosts and moderation levels are not emulated
}
