import { ChannelType, MessageReferenceType, MessageType, PermissionFlagsBits as P } from 'discord-api-types/v10'
import type { APIMessage } from 'discord-api-types/v10'
import { messageOf } from '../wire/message.ts'
import { addChannel } from './change.ts'
import { addMessage } from './messages.ts'
import { has } from './permissions.ts'
import type { Channel } from './types.ts'
import type { World } from './world.ts'

/** A thread of a channel as it begins, not yet in the world. */
export const threadIn = (parent: Channel, name: string, ownerId: string): Omit<Channel, 'id' | 'overwrites'> => {
  const type = parent.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread
  const { guildId, id: parentId } = parent
  return {
    type,
    name,
    guildId,
    parentId,
    ownerId,
    recipientId: null,
    archived: false,
    locked: false,
    tags: [],
    appliedTags: [],
  }
}

/**
 * Opens a thread on a message: it has the id of that message, and begins with a line of Discord's that points back to it and has no text
 * of its own (Discord docs, Channel resource, Start Thread from Message; Message resource, Thread starter message). The line is written
 * down as by whoever opened the thread, which the documentation leaves open.
 */
export const openThreadOn = (world: World, message: APIMessage, parent: Channel, name: string, by: string): Channel => {
  const thread = addChannel(world, { ...threadIn(parent, name, by), id: message.id })
  addMessage(world, {
    ...messageOf(world, { channelId: thread.id, authorId: by }),
    type: MessageType.ThreadStarterMessage,
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: message.id,
      channel_id: parent.id,
      ...(parent.guildId === null ? {} : { guild_id: parent.guildId }),
    },
  })
  return thread
}

/** Opens a post of a forum with its first message, which has the same id (Discord docs, Start Thread in Forum Channel). */
export const openPost = (
  world: World,
  forum: Channel,
  { name, appliedTags, message }: Pick<Channel, 'name' | 'appliedTags'> & { readonly message: APIMessage },
): Channel => {
  const { channel_id: id, author } = message
  const post = addChannel(world, { ...threadIn(forum, name, author.id), id, appliedTags })
  addMessage(world, message)
  return post
}

/** The first message of a post that is still to be opened, as somebody writes it. */
export const firstMessage = (world: World, authorId: string, content = ''): APIMessage => {
  const id = world.nextId()
  return { ...messageOf(world, { channelId: id, authorId, content }), id }
}

/** Why tags cannot be put on a post: a moderated one needs MANAGE_THREADS (Discord docs, Forum Tag object). Null where they can. */
export const tagProblem = (
  forum: Channel | undefined,
  permissions: bigint,
  applied: readonly string[],
): 'unknown tag' | 'moderated tag' | null => {
  const tags = applied.map((id) => forum?.tags.find((tag) => tag.id === id))
  if (tags.some((tag) => tag === undefined)) return 'unknown tag'
  const isModerated = tags.some((tag) => tag?.moderated === true)
  return isModerated && !has(permissions, P.ManageThreads) ? 'moderated tag' : null
}
