import type { APIMessage } from 'discord-api-types/v10'
import { MessageType } from 'discord-api-types/v10'
import type { World } from '../world/world.ts'
import { userById, userWire } from './user.ts'

/** Who speaks where, and what. */
export type MessagePlan = {
  readonly channelId: string
  readonly authorId: string
  readonly content?: string
}

/** A new message with every field that Discord always sends; it is not yet in the channel. */
export const messageOf = (world: World, { channelId, authorId, content = '' }: MessagePlan): APIMessage => {
  return {
    id: world.nextId(),
    type: MessageType.Default,
    channel_id: channelId,
    author: userWire(userById(world, authorId)),
    content,
    timestamp: new Date(world.clock()).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0 as NonNullable<APIMessage['flags']>, // the enumeration has no member for "no flag"
  } satisfies APIMessage
}
