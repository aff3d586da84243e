import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import { has } from '../../door/may.ts'
import { isQuiet } from '../../door/quiet.ts'
import type { Situation } from '../../door/situation.ts'

/** What stands in the way of a thread for a meeting. */
export type Obstacle = 'no-server' | 'not-member' | 'wrong-channel' | 'quiet' | 'bot' | 'person'

/** Both need them: the bot posts and opens the thread, and nobody may open one through the bot who may not do so without it. */
const needed = [PermissionFlagsBits.SendMessages, PermissionFlagsBits.CreatePublicThreads]

/**
 * What keeps a person from opening a thread here, if anything. Threads on messages are for text channels; announcement channels know them
 * too, but there every post goes to the followers.
 */
export const obstacleTo = (situation: Situation): Obstacle | undefined => {
  const { place, reader } = situation
  if (place.guildId === undefined) return 'no-server'
  if (!place.isMember) return 'not-member'
  if (place.channelType !== ChannelType.GuildText) return 'wrong-channel'
  if (isQuiet(situation)) return 'quiet'
  if (!needed.every((permission) => has(place.botPermissions, permission))) return 'bot'
  if (!needed.every((permission) => has(reader.permissions, permission))) return 'person'
  return undefined
}
