import { MessageReferenceType, MessageType } from 'discord-api-types/v10'
import type { APIMessage } from 'discord-api-types/v10'
import { messageOf } from '../wire/message.ts'
import { addMessage, findMessage, replaceMessage } from './messages.ts'
import type { World } from './world.ts'

/** Most pins a channel holds (Discord docs, Message resource, Pin Message; error 30003 beyond). */
export const MAX_PINS = 250

const pinnable: ReadonlySet<MessageType> = new Set([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
])

/** Whether a message can be pinned: Discord's own lines in a channel cannot. */
export const isPinnable = ({ type }: APIMessage): boolean => pinnable.has(type)

/** Pins a message and posts the system notice; does nothing when it is pinned already. */
export const pinMessage = (world: World, channelId: string, messageId: string, byUserId: string): void => {
  const stored = findMessage(world, messageId, channelId)
  const pins = world.pins.get(channelId) ?? []
  if (stored === null || pins.some((pin) => pin.messageId === messageId)) return
  world.pins.set(channelId, [{ messageId, pinnedAt: world.clock() }, ...pins])
  replaceMessage(world, { ...stored.wire, pinned: true })
  world.events.emit({ type: 'pins-changed', channelId, messageId, pinned: true })
  const guildId = world.channels.get(channelId)?.guildId ?? null
  addMessage(world, {
    ...messageOf(world, { channelId, authorId: byUserId }),
    type: MessageType.ChannelPinnedMessage,
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: messageId,
      channel_id: channelId,
      ...(guildId === null ? {} : { guild_id: guildId }),
    },
  })
}

/** Takes a pin away; does nothing when there is none. */
export const unpinMessage = (world: World, channelId: string, messageId: string): void => {
  const pins = world.pins.get(channelId) ?? []
  const stored = findMessage(world, messageId, channelId)
  if (stored === null || !pins.some((pin) => pin.messageId === messageId)) return
  world.pins.set(
    channelId,
    pins.filter((pin) => pin.messageId !== messageId),
  )
  replaceMessage(world, { ...stored.wire, pinned: false })
  world.events.emit({ type: 'pins-changed', channelId, messageId, pinned: false })
}
