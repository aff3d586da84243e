import type {
  APIGuildMember,
  APIInteractionGuildMember,
  APIUser,
  GuildMemberFlags,
  UserFlags,
} from 'discord-api-types/v10'
import { permissionsIn } from '../world/permissions.ts'
import type { Guild, User } from '../world/types.ts'
import type { World } from '../world/world.ts'

/** A user as Discord sends one. */
export const userWire = (user: User): APIUser => {
  return {
    id: user.id,
    username: user.name,
    discriminator: '0',
    global_name: user.displayName,
    avatar: null,
    ...(user.bot ? { bot: true } : {}),
    flags: 0 as UserFlags, // the enumeration has no member for "no flag"
    public_flags: 0 as UserFlags,
    primary_guild: null,
  } satisfies APIUser
}

/** Finds a user who must exist. */
export const userById = (world: World, userId: string): User => {
  const user = world.users.get(userId)
  if (user === undefined) throw new Error(`no user ${userId}`)
  return user
}

/** A guild member without the user, as in GUILD_CREATE. */
export const memberWire = (world: World, guild: Guild, userId: string): APIGuildMember => {
  const member = guild.members.get(userId)
  if (member === undefined) throw new Error(`${userId} is no member of ${guild.id}`)
  return {
    user: userWire(userById(world, userId)),
    nick: null,
    avatar: null,
    banner: null,
    roles: [...member.roleIds],
    joined_at: new Date(member.joinedAt).toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags, // the enumeration has no member for "no flag"
    pending: false,
    communication_disabled_until:
      member.timeoutUntil === undefined ? null : new Date(member.timeoutUntil).toISOString(),
  } satisfies APIGuildMember
}

/** The member of an interaction, with the permissions computed for the channel it comes from. */
export const interactionMemberWire = (
  world: World,
  guild: Guild,
  userId: string,
  channelId: string,
): APIInteractionGuildMember => {
  return {
    ...memberWire(world, guild, userId),
    user: userWire(userById(world, userId)),
    permissions: permissionsIn(world, userId, channelId).toString(),
  } satisfies APIInteractionGuildMember
}
