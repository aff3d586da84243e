import { ChannelFlags, ChannelType } from 'discord-api-types/v10'
import type { APIChannel } from 'discord-api-types/v10'
import type { Channel } from '../world/types.ts'
import type { World } from '../world/world.ts'
import { userById, userWire } from './user.ts'

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
])

/** Whether a channel is a thread (a forum post is one). */
export const isThread = (channel: Channel): boolean => {
  return THREADS.has(channel.type)
}

const typeFields = (world: World, channel: Channel): object => {
  if (channel.recipientId !== null) return { recipients: [userWire(userById(world, channel.recipientId))] }
  if (isThread(channel)) {
    return {
      owner_id: channel.ownerId,
      applied_tags: channel.appliedTags,
      // Without the first message (Discord docs, Channel object).
      message_count: Math.max(0, (world.messages.get(channel.id)?.length ?? 0) - 1),
      member_count: 1,
      thread_metadata: {
        archived: channel.archived,
        auto_archive_duration: 4320,
        archive_timestamp: new Date(world.clock()).toISOString(),
        locked: channel.locked,
      },
    }
  }
  return {
    position: 0,
    nsfw: false,
    topic: null,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
      id,
      type,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
    ...(channel.type === ChannelType.GuildForum
      ? {
          available_tags: channel.tags.map((tag) => ({ ...tag, emoji_id: null, emoji_name: null })),
          default_reaction_emoji: null,
        }
      : {}),
  }
}

/** A channel as Discord sends one. */
export const channelWire = (world: World, channel: Channel): APIChannel => {
  const wire = {
    id: channel.id,
    type: channel.type,
    flags: channel.needsTag === true ? ChannelFlags.RequireTag : (0 as ChannelFlags), // no member for "no flag"
    last_message_id: world.messages.get(channel.id)?.findLast((one) => one.visibleTo === null)?.wire.id ?? null,
    ...(channel.guildId === null ? {} : { guild_id: channel.guildId, name: channel.name, parent_id: channel.parentId }),
    ...typeFields(world, channel),
  }
  return wire as APIChannel // the union cannot be narrowed by a type known only at run time
}
