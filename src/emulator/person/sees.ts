import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { APIMessage } from 'discord-api-types/v10'
import { findMessage } from '../world/messages.ts'
import { has, permissionsIn } from '../world/permissions.ts'
import type { StoredMessage } from '../world/types.ts'
import type { Place } from './place.ts'

const isVisible = (place: Place, { wire, visibleTo }: StoredMessage): boolean => {
  const userId = place.user().id
  const permissions = permissionsIn(place.world, userId, wire.channel_id)
  return (
    has(permissions, PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory) &&
    (visibleTo === null || visibleTo === userId)
  )
}

/** The messages of a channel that the person sees, oldest first. */
export const sees = (place: Place, channelId: string): readonly APIMessage[] => {
  return (place.world.messages.get(channelId) ?? []).filter((one) => isVisible(place, one)).map(({ wire }) => wire)
}

/** A message by id, if the person sees it. */
export const visibleMessage = (place: Place, messageId: string): APIMessage | null => {
  const stored = findMessage(place.world, messageId)
  return stored !== null && isVisible(place, stored) ? stored.wire : null
}
