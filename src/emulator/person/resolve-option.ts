import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10'
import type { APIInteractionDataResolved } from 'discord-api-types/v10'
import { channelWire } from '../wire/channel.ts'
import { roleWire } from '../wire/guild.ts'
import { interactionMemberWire, userWire } from '../wire/user.ts'
import { permissionsIn } from '../world/permissions.ts'
import type { Place } from './place.ts'

const withUser = (
  place: Place,
  id: string,
  resolved: APIInteractionDataResolved,
): APIInteractionDataResolved | null => {
  const user = place.world.users.get(id)
  if (user === undefined) return null
  const guild = place.guild()
  const users = { ...resolved.users, [id]: userWire(user) }
  if (guild === null || !guild.members.has(id)) return { ...resolved, users }
  const member = interactionMemberWire(place.world, guild, id, place.channel().id)
  return { ...resolved, users, members: { ...resolved.members, [id]: member } }
}

const withRole = (
  place: Place,
  id: string,
  resolved: APIInteractionDataResolved,
): APIInteractionDataResolved | null => {
  const role = place.guild()?.roles.get(id)
  return role === undefined ? null : { ...resolved, roles: { ...resolved.roles, [id]: roleWire(role) } }
}

const withChannel = (
  place: Place,
  id: string,
  resolved: APIInteractionDataResolved,
): APIInteractionDataResolved | null => {
  const { world } = place
  const channel = world.channels.get(id)
  if (channel === undefined || channel.guildId !== place.guild()?.id) return null
  const wire = {
    ...channelWire(world, channel),
    permissions: permissionsIn(world, place.user().id, id).toString(),
    app_permissions: permissionsIn(world, world.application.botId, id).toString(),
  }
  return { ...resolved, channels: { ...resolved.channels, [id]: wire } }
}

/** Adds what an option's id stands for to `resolved`; null when there is no such user, role or channel. */
export const resolveOption = (
  place: Place,
  type: Type,
  id: string,
  resolved: APIInteractionDataResolved,
): APIInteractionDataResolved | null => {
  switch (type) {
    case Type.User:
      return withUser(place, id, resolved)
    case Type.Role:
      return withRole(place, id, resolved)
    case Type.Channel:
      return withChannel(place, id, resolved)
    case Type.Mentionable:
      return withUser(place, id, resolved) ?? withRole(place, id, resolved)
    default:
      return resolved
  }
}
