import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { Person } from '../emulator/person/person.ts'
import type { Emulator } from '../emulator/start.ts'
import { has, permissionsIn } from '../emulator/world/permissions.ts'
import type { Channel, User } from '../emulator/world/types.ts'
import type { World } from '../emulator/world/world.ts'

/** A person of the local Discord in a place of it. */
export type Somebody = { readonly user: User; readonly channel: Channel; readonly person: Person }

const shown: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
  ChannelType.DM,
]

/** The channels and threads that a person can look into, direct messages last. */
export const channelsOf = (world: World, user: User): readonly Channel[] =>
  [...world.channels.values()]
    .filter(
      ({ id, type }) => shown.includes(type) && has(permissionsIn(world, user.id, id), PermissionFlagsBits.ViewChannel),
    )
    .toSorted((a, b) => Number(a.guildId === null) - Number(b.guildId === null))

/** Those whom the page can act as: everybody who has a direct message with the bot. */
export const peopleOf = (world: World): readonly User[] => {
  const recipients = new Set([...world.channels.values()].map(({ recipientId }) => recipientId))
  return [...world.users.values()].filter(({ id, bot }) => !bot && recipients.has(id))
}

/** Where somebody is at first: in a server that speaks their language, where there is one. */
const firstChannel = (world: World, user: User, channels: readonly Channel[]): Channel | undefined =>
  channels.find(({ guildId }) => guildId !== null && world.guilds.get(guildId)?.preferredLocale === user.locale) ??
  channels[0]

const userNamed = (world: World, name: string): User | undefined =>
  [...world.users.values()].find((one) => one.name === name && !one.bot)

/**
 * The person with this login name in this channel, or in their first one where none is named; undefined where there is no such person,
 * or where they cannot look into the channel.
 */
export const somebody = (emulator: Emulator, name: string, channelId: string | null): Somebody | undefined => {
  const { world } = emulator
  const user = userNamed(world, name)
  if (user === undefined) return undefined
  const channels = channelsOf(world, user)
  const channel = channelId === null ? firstChannel(world, user, channels) : channels.find(({ id }) => id === channelId)
  if (channel === undefined) return undefined
  const where = channel.guildId === null ? { dm: true } : { channel: channel.id }
  return { user, channel, person: emulator.as(name, where) }
}

/**
 * The same person where they arrive who ask for a channel that may be gone or hidden from them: in it, else in their first one. Whoever
 * comes from somebody else's direct message with the bot arrives in their own.
 */
export const arriving = (emulator: Emulator, name: string, channelId: string | null): Somebody | undefined => {
  const { channels } = emulator.world
  const user = userNamed(emulator.world, name)
  const isDirect = channels.get(channelId ?? '')?.type === ChannelType.DM
  const own = isDirect ? [...channels.values()].find(({ recipientId }) => recipientId === user?.id)?.id : undefined
  return somebody(emulator, name, own ?? channelId) ?? somebody(emulator, name, null)
}
