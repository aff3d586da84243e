import { MessageFlags, MessageType } from 'discord-api-types/v10'
import type { APIMessage } from 'discord-api-types/v10'
import type { StoredMessage } from './types.ts'
import type { World } from './world.ts'

/** Finds a message by id, in one channel or, when `channelId` is null, anywhere. */
export const findMessage = (world: World, messageId: string, channelId: string | null = null): StoredMessage | null => {
  const channels = channelId === null ? [...world.messages.values()] : [world.messages.get(channelId) ?? []]
  return channels.flat().find(({ wire }) => wire.id === messageId) ?? null
}

/** Whether a message is ephemeral. */
export const isEphemeral = (message: APIMessage): boolean => {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
}

/** Whether a message is a line of Discord's own, which nobody can edit. */
export const isSystemLine = ({ type }: APIMessage): boolean =>
  type === MessageType.ChannelPinnedMessage || type === MessageType.ThreadStarterMessage

/** Whether a message can be deleted: the beginning of a thread cannot (Discord docs, Message Types). */
export const isDeletable = ({ type }: APIMessage): boolean => type !== MessageType.ThreadStarterMessage

/** Adds a message to its channel. */
export const addMessage = (world: World, message: APIMessage, visibleTo: string | null = null): StoredMessage => {
  const stored = { wire: message, visibleTo } satisfies StoredMessage
  world.messages.set(message.channel_id, [...(world.messages.get(message.channel_id) ?? []), stored])
  world.events.emit({ type: 'message-created', message, visibleTo })
  return stored
}

/** Replaces a message that exists; its channel and who sees it stay. */
export const replaceMessage = (world: World, message: APIMessage): void => {
  const before = findMessage(world, message.id, message.channel_id)
  if (before === null) throw new Error(`no message ${message.id} to replace`)
  const stored = { ...before, wire: message }
  const all = world.messages.get(message.channel_id) ?? []
  world.messages.set(
    message.channel_id,
    all.map((one) => (one === before ? stored : one)),
  )
  world.events.emit({ type: 'message-updated', message, visibleTo: stored.visibleTo })
}

/** Removes a message and its pin, as a deletion by hand would; does nothing when it is gone already. */
export const removeMessage = (world: World, channelId: string, messageId: string): void => {
  const before = findMessage(world, messageId, channelId)
  if (before === null) return
  world.messages.set(
    channelId,
    (world.messages.get(channelId) ?? []).filter((one) => one !== before),
  )
  world.pins.set(
    channelId,
    (world.pins.get(channelId) ?? []).filter((pin) => pin.messageId !== messageId),
  )
  world.events.emit({ type: 'message-deleted', messageId, channelId, visibleTo: before.visibleTo })
}
