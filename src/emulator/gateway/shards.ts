import type { EmulatorEvent } from '../events.ts'
import type { World } from '../world/world.ts'

/** Which of how many shards a connection is. */
export type Shard = readonly [id: number, count: number]

/** The most servers of one shard: more need more shards (Discord docs, Gateway, "Sharding"). */
export const MOST_GUILDS = 2500

/** The shard that a server's events go to (Discord docs, Gateway, "Sharding"). */
const shardOfGuild = (guildId: string, count: number): number => Number((BigInt(guildId) >> 22n) % BigInt(count))

/** The shard of an identify: the only one where none is named, null where it makes no sense. */
export const readShard = (value: unknown): Shard | null => {
  if (value === undefined) return [0, 1]
  if (!Array.isArray(value) || value.length !== 2) return null
  const [id, count] = value as readonly unknown[] // what an array holds is looked at here
  if (typeof id !== 'number' || typeof count !== 'number') return null
  return Number.isInteger(id) && Number.isInteger(count) && id >= 0 && id < count ? [id, count] : null
}

/** The server that an event belongs to, or null: those of direct messages go to shard 0. */
const guildOf = (world: World, event: EmulatorEvent): string | null => {
  switch (event.type) {
    case 'interaction-started':
      return event.interaction.guild_id ?? null
    case 'guild-left':
      return event.guildId
    case 'message-created':
    case 'message-updated':
      return world.channels.get(event.message.channel_id)?.guildId ?? null
    case 'message-deleted':
    case 'pins-changed':
    case 'channel-created':
      return world.channels.get(event.channelId)?.guildId ?? null
    default:
      return null
  }
}

/** Whether a shard hears of what happens in a server, or in direct messages for null. */
export const hears = ([id, count]: Shard, guildId: string | null): boolean =>
  id === (guildId === null ? 0 : shardOfGuild(guildId, count))

/** Whether a shard hears of an event. */
export const hearsEvent = (world: World, shard: Shard, event: EmulatorEvent): boolean =>
  hears(shard, guildOf(world, event))
