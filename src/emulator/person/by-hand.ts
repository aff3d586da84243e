import { PermissionFlagsBits as P } from 'discord-api-types/v10'
import type { APIMessage } from 'discord-api-types/v10'
import { isDeletable, isEphemeral, removeMessage } from '../world/messages.ts'
import { has, permissionsIn } from '../world/permissions.ts'
import { isPinnable, MAX_PINS, pinMessage, unpinMessage } from '../world/pins.ts'
import type { Failure } from './exchange.ts'
import type { Place } from './place.ts'
import { visibleMessage } from './sees.ts'

/** What people do to a message without any bot. */
export const deeds = ['pin', 'unpin', 'delete'] as const
export type HandDeed = (typeof deeds)[number]

/** Whom Discord's client lets pin in a place, and delete what others wrote there (Discord docs, Permissions). */
export const mayByHand = (place: Place): { readonly pin: boolean; readonly delete: boolean } => {
  const permissions = permissionsIn(place.world, place.user().id, place.channel().id)
  return { pin: has(permissions, P.PinMessages), delete: has(permissions, P.ManageMessages) }
}

/** Pins, unpins or deletes a message by hand; what kept it from being done, or null. One's own messages may always be deleted. */
export const byHand = (place: Place, deed: HandDeed, messageId: string): Failure | null => {
  const { world } = place
  const { id: channelId } = place.channel()
  const message = visibleMessage(place, messageId)
  if (message === null || message.channel_id !== channelId || isEphemeral(message)) return 'unknown message'
  if (!isAllowed(place, deed, message)) return 'not permitted'
  if (deed === 'pin') pinMessage(world, channelId, messageId, place.user().id)
  else if (deed === 'unpin') unpinMessage(world, channelId, messageId)
  else removeMessage(world, channelId, messageId)
  return null
}

const isAllowed = (place: Place, deed: HandDeed, message: APIMessage): boolean => {
  const may = mayByHand(place)
  if (deed === 'delete') return isDeletable(message) && (may.delete || message.author.id === place.user().id)
  const isFull = (place.world.pins.get(message.channel_id) ?? []).length >= MAX_PINS
  return may.pin && isPinnable(message) && (deed === 'unpin' || message.pinned || !isFull)
}
