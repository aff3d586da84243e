import type { Locale } from 'discord-api-types/v10'
import type { Channel, Guild, Overwrite } from './types.ts'
import type { World } from './world.ts'

const guildOf = (world: World, guildId: string): Guild => {
  const guild = world.guilds.get(guildId)
  if (guild === undefined) throw new Error(`no guild ${guildId}`)
  return guild
}

/** Sets the permissions of the bot's own role in a guild, to try refusals such as 50013. */
export const setBotPermissions = (world: World, guildId: string, permissions: bigint): void => {
  const guild = guildOf(world, guildId)
  const roleIds = guild.members.get(world.application.botId)?.roleIds ?? []
  const roles = [...guild.roles.values()].map((role) => (roleIds.includes(role.id) ? { ...role, permissions } : role))
  world.guilds.set(guildId, { ...guild, roles: new Map(roles.map((role) => [role.id, role])) })
  world.events.emit({ type: 'permissions-changed', guildId })
}

/** Sets the permissions of any role, @everyone included (its id is the guild's id). */
export const setRolePermissions = (world: World, guildId: string, roleId: string, permissions: bigint): void => {
  const guild = guildOf(world, guildId)
  const role = guild.roles.get(roleId)
  if (role === undefined) throw new Error(`no role ${roleId}`)
  world.guilds.set(guildId, { ...guild, roles: new Map(guild.roles).set(roleId, { ...role, permissions }) })
}

/** Gives a member exactly these roles. */
export const setMemberRoles = (world: World, guildId: string, userId: string, roleIds: readonly string[]): void => {
  const guild = guildOf(world, guildId)
  const member = guild.members.get(userId)
  if (member === undefined) throw new Error(`no member ${userId}`)
  world.guilds.set(guildId, { ...guild, members: new Map(guild.members).set(userId, { ...member, roleIds }) })
}

/** Puts a member into a timeout until a moment, in milliseconds since 1970. */
export const setTimeoutUntil = (world: World, guildId: string, userId: string, timeoutUntil: number): void => {
  const guild = guildOf(world, guildId)
  const member = guild.members.get(userId)
  if (member === undefined) throw new Error(`no member ${userId}`)
  world.guilds.set(guildId, { ...guild, members: new Map(guild.members).set(userId, { ...member, timeoutUntil }) })
}

/** Replaces a channel's permission overwrites. */
export const setOverwrites = (world: World, channelId: string, overwrites: readonly Overwrite[]): void => {
  const channel = world.channels.get(channelId)
  if (channel === undefined) throw new Error(`no channel ${channelId}`)
  world.channels.set(channelId, { ...channel, overwrites })
}

/** Sets a person's client language. */
export const setLocale = (world: World, userId: string, locale: `${Locale}`): void => {
  const user = world.users.get(userId)
  if (user === undefined) throw new Error(`no user ${userId}`)
  world.users.set(userId, { ...user, locale })
}

/** Adds a channel, a forum or a thread; what is not given is empty. */
export const addChannel = (
  world: World,
  channel: Pick<Channel, 'type' | 'name' | 'guildId'> & Partial<Channel>,
): Channel => {
  const added = {
    recipientId: null,
    parentId: null,
    ownerId: null,
    overwrites: [],
    archived: false,
    locked: false,
    tags: [],
    appliedTags: [],
    id: channel.id ?? world.nextId(),
    ...channel,
  } satisfies Channel
  world.channels.set(added.id, added)
  world.events.emit({ type: 'channel-created', channelId: added.id })
  return added
}

/** Replaces a channel that exists, e.g. a thread that has other tags now. */
export const replaceChannel = (world: World, channel: Channel): void => {
  world.channels.set(channel.id, channel)
  world.events.emit({ type: 'channel-changed', channelId: channel.id })
}

/** Takes the bot out of a guild; the guild itself stays, as on Discord. */
export const removeBot = (world: World, guildId: string): void => {
  const guild = guildOf(world, guildId)
  const members = new Map(guild.members)
  members.delete(world.application.botId)
  world.guilds.set(guildId, { ...guild, members })
  world.events.emit({ type: 'guild-left', guildId })
}

/** Deletes a channel with its messages and pins. */
export const removeChannel = (world: World, channelId: string): void => {
  world.channels.delete(channelId)
  world.messages.delete(channelId)
  world.pins.delete(channelId)
  world.events.emit({ type: 'channel-changed', channelId })
}
