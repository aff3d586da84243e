import { ChannelType } from 'discord-api-types/v10'
import type { Channel, Guild, User } from '../world/types.ts'
import type { World } from '../world/world.ts'

/** Where a person is: a channel of a guild by name or id (the first guild's `general` unless told), or the DM with the bot. */
export type Where = {
  readonly channel?: string
  readonly guild?: string
  readonly dm?: boolean
}

/** A person in a place. */
export type Place = {
  readonly world: World
  /** As it is now: a change of language or role is seen at once. */
  readonly user: () => User
  readonly guild: () => Guild | null
  readonly channel: () => Channel
}

const only = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`the emulator has no ${what}`)
  return value
}

/** Resolves names to a place. Throws when the world has no such person, guild or channel: that is a bug of the caller. */
export const placeOf = (world: World, userName: string, where: Where = {}): Place => {
  const users = [...world.users.values()]
  const userId = only(
    users.find(({ name, id }) => name === userName || id === userName),
    `person "${userName}"`,
  ).id
  const channels = [...world.channels.values()]
  const user = (): User => only(world.users.get(userId), `user ${userId}`)
  if (where.dm === true) {
    const id = only(
      channels.find(({ recipientId }) => recipientId === userId),
      `DM of "${userName}"`,
    ).id
    return { world, user, guild: () => null, channel: () => only(world.channels.get(id), `channel ${id}`) }
  }
  const named = where.channel ?? 'general'
  const guilds = [...world.guilds.values()]
  const byId = world.channels.get(named)
  const wanted = where.guild ?? byId?.guildId ?? guilds[0]?.id
  const guildId = only(
    guilds.find(({ id, name }) => id === wanted || name === wanted),
    `guild "${wanted}"`,
  ).id
  const inGuild = channels.filter((channel) => channel.guildId === guildId && channel.type !== ChannelType.DM)
  const channel = only(
    inGuild.find(({ id, name }) => id === named || name === named),
    `channel "${named}"`,
  ).id
  return {
    world,
    user,
    guild: () => only(world.guilds.get(guildId), `guild ${guildId}`),
    channel: () => only(world.channels.get(channel), `channel ${channel}`),
  }
}
