import { PermissionFlagsBits as P } from 'discord-api-types/v10'
import type { Channel, Guild } from './types.ts'
import type { World } from './world.ts'

// Discord docs, Permissions, "Permissions For Timed Out Members"; owners and administrators keep all.
const TIMED_OUT = P.ViewChannel | P.ReadMessageHistory

/** Every permission that exists. */
export const ALL_PERMISSIONS = Object.values(P).reduce((all, bit) => all | bit, 0n)

// In a DM nobody manages anything, but both sides may pin (Discord docs, Permissions).
const DM_PERMISSIONS =
  P.ViewChannel | P.ReadMessageHistory | P.SendMessages | P.PinMessages | P.EmbedLinks | P.AttachFiles | P.AddReactions

/** A member's permissions in the guild as a whole; 0 for someone who is not a member. */
export const guildPermissions = (guild: Guild, userId: string): bigint => {
  const member = guild.members.get(userId)
  if (member === undefined) return 0n
  if (guild.ownerId === userId) return ALL_PERMISSIONS
  const sum = [guild.id, ...member.roleIds].reduce((all, id) => all | (guild.roles.get(id)?.permissions ?? 0n), 0n)
  return (sum & P.Administrator) === 0n ? sum : ALL_PERMISSIONS
}

const withOverwrites = (base: bigint, guild: Guild, channel: Channel, userId: string): bigint => {
  const roleIds = guild.members.get(userId)?.roleIds ?? []
  const everyone = channel.overwrites.filter(({ id, type }) => type === 0 && id === guild.id)
  const roles = channel.overwrites.filter(({ id, type }) => type === 0 && roleIds.includes(id))
  const own = channel.overwrites.filter(({ id, type }) => type === 1 && id === userId)
  // Everyone, then all roles together, then the member: within each step a grant outweighs a denial.
  return [everyone, roles, own].reduce((permissions, step) => {
    const deny = step.reduce((all, overwrite) => all | overwrite.deny, 0n)
    const allow = step.reduce((all, overwrite) => all | overwrite.allow, 0n)
    return (permissions & ~deny) | allow
  }, base)
}

/**
 * What a person or the bot may do in a channel, computed from roles and overwrites; a thread takes its parent's.
 * Without VIEW_CHANNEL nothing is left (Discord docs, Permissions, "Permission Hierarchy" and "Implicit Permissions").
 */
export const permissionsIn = (world: World, userId: string, channelId: string): bigint => {
  const channel = world.channels.get(channelId)
  if (channel === undefined) return 0n
  if (channel.guildId === null) {
    return channel.recipientId === userId || world.application.botId === userId ? DM_PERMISSIONS : 0n
  }
  const guild = world.guilds.get(channel.guildId)
  if (guild === undefined || !guild.members.has(userId)) return 0n
  const base = guildPermissions(guild, userId)
  if (base === ALL_PERMISSIONS) return base
  const ruling = channel.parentId === null ? channel : (world.channels.get(channel.parentId) ?? channel)
  const permissions = withOverwrites(base, guild, ruling, userId)
  if ((permissions & P.ViewChannel) === 0n) return 0n
  const timeoutUntil = guild.members.get(userId)?.timeoutUntil ?? 0
  return timeoutUntil > world.clock() ? permissions & TIMED_OUT : permissions
}

/** Whether `permissions` holds every bit of `wanted`. */
export const has = (permissions: bigint, wanted: bigint): boolean => {
  return (permissions & wanted) === wanted
}
