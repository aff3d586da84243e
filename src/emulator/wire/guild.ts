import type {
  APIGuild,
  APIPartialInteractionGuild,
  APIRole,
  Locale,
  RESTAPIPartialCurrentUserGuild,
  RoleFlags,
} from 'discord-api-types/v10'
import { GuildFeature } from 'discord-api-types/v10'
import { guildPermissions } from '../world/permissions.ts'
import type { Guild, Role } from '../world/types.ts'

/** A role as Discord sends one. */
export const roleWire = (role: Role): APIRole => {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: role.permissions.toString(),
    managed: false,
    mentionable: false,
    flags: 0 as RoleFlags, // the enumeration has no member for "no flag"
  } satisfies APIRole
}

/** A guild as GET /guilds/{id} answers, as far as a bot asks for it here. */
export const guildWire = (guild: Guild): Pick<APIGuild, 'id' | 'name' | 'owner_id' | 'roles' | 'preferred_locale'> => {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    roles: [...guild.roles.values()].map(roleWire),
    preferred_locale: guild.preferredLocale as Locale, // the same strings: the world spells them without the enumeration
  }
}

/** The guild inside an interaction. */
export const interactionGuildWire = (guild: Guild): APIPartialInteractionGuild => {
  return {
    id: guild.id,
    features: [GuildFeature.Community],
    locale: guild.preferredLocale as Locale, // the same strings: the world spells them without the enumeration
  } satisfies APIPartialInteractionGuild
}

/** A guild as GET /users/@me/guilds lists it. */
export const currentUserGuildWire = (guild: Guild, userId: string): RESTAPIPartialCurrentUserGuild => {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    banner: null,
    owner: guild.ownerId === userId,
    features: [GuildFeature.Community],
    permissions: guildPermissions(guild, userId).toString(),
  } satisfies RESTAPIPartialCurrentUserGuild
}
