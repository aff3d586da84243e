import type { REST } from '@discordjs/rest'
import {
  OverwriteType,
  PermissionFlagsBits,
  Routes,
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
} from 'discord-api-types/v10'

const all = Object.values(PermissionFlagsBits).reduce((sum, permission) => sum | permission, 0n)

/** All that is left to somebody in a timeout (Discord docs, Permissions, Permissions For Timed Out Members). */
const inTimeout = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory

/**
 * What a member may do in a channel, reckoned from roles and overwrites as Discord does (Discord docs, Permissions, Permission
 * Overwrites). A thread takes its parent's. Nothing in a channel of another server. Rejects where Discord refuses one of the requests.
 */
export const permissionsIn = async (
  rest: REST,
  guildId: string,
  channelId: string,
  userId: string,
): Promise<bigint> => {
  // Each route answers with what its page says (Discord docs, Guild and Channel resources).
  const [guild, member, channel] = (await Promise.all([
    rest.get(Routes.guild(guildId)),
    rest.get(Routes.guildMember(guildId, userId)),
    rest.get(Routes.channel(channelId)),
  ])) as [APIGuild, APIGuildMember, APIChannel]
  if (!('guild_id' in channel) || channel.guild_id !== guildId) return 0n
  if (guild.owner_id === userId) return all
  const ownRoles = [guildId, ...member.roles]
  const base = guild.roles.reduce(
    (sum, { id, permissions }) => (ownRoles.includes(id) ? sum | BigInt(permissions) : sum),
    0n,
  )
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return all
  const permissions = withOverwrites(base, await overwritesOf(rest, channel), { guildId, userId, roles: member.roles })
  // Who cannot see a channel can do nothing there (Discord docs, Permissions, Implicit Permissions).
  if ((permissions & PermissionFlagsBits.ViewChannel) === 0n) return 0n
  const { communication_disabled_until: until } = member
  return typeof until === 'string' && Date.parse(until) > Date.now() ? permissions & inTimeout : permissions
}

const overwritesOf = async (rest: REST, channel: APIChannel): Promise<readonly APIOverwrite[]> => {
  if ('permission_overwrites' in channel) return channel.permission_overwrites ?? []
  const parentId = 'parent_id' in channel ? channel.parent_id : undefined
  if (typeof parentId !== 'string') return []
  // As above: the parent of a thread is a channel of the server.
  const parent = (await rest.get(Routes.channel(parentId))) as APIChannel
  return 'permission_overwrites' in parent ? (parent.permission_overwrites ?? []) : []
}

/** Everyone, then all roles together, then the member: within each step a grant outweighs a denial. */
const withOverwrites = (
  base: bigint,
  overwrites: readonly APIOverwrite[],
  who: { readonly guildId: string; readonly userId: string; readonly roles: readonly string[] },
): bigint => {
  const steps = [
    overwrites.filter(({ id }) => id === who.guildId),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && who.roles.includes(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === who.userId),
  ]
  return steps.reduce((permissions, step) => {
    const denied = step.reduce((sum, { deny }) => sum | BigInt(deny), 0n)
    const granted = step.reduce((sum, { allow }) => sum | BigInt(allow), 0n)
    return (permissions & ~denied) | granted
  }, base)
}
