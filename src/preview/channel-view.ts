import { ChannelType } from 'discord-api-types/v10'
import { isThread } from '../emulator/wire/channel.ts'
import type { Channel } from '../emulator/world/types.ts'
import type { World } from '../emulator/world/world.ts'
import type { ChannelView } from './protocol.ts'

const kindOf = (channel: Channel): ChannelView['kind'] => {
  if (isThread(channel)) return 'thread'
  if (channel.type === ChannelType.DM) return 'direct'
  return channel.type === ChannelType.GuildForum ? 'forum' : 'text'
}

/** A channel as the page lists it. */
export const channelView = (world: World, channel: Channel): ChannelView => {
  const { id, name, guildId, parentId, archived, locked, tags, appliedTags } = channel
  const offered = world.channels.get(parentId ?? '')?.tags ?? []
  const applied = offered.filter((tag) => appliedTags.includes(tag.id))
  const kind = kindOf(channel)
  return {
    id,
    name,
    kind,
    serverId: guildId,
    parentId,
    tags: (kind === 'thread' ? applied : tags).map((tag) => tag.name),
    archived,
    locked,
  }
}
