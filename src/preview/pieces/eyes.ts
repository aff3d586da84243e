import { PermissionFlagsBits } from 'discord-api-types/v10'
import { has, permissionsIn } from '../../emulator/world/permissions.ts'
import type { World } from '../../emulator/world/world.ts'
import { channelView } from '../channel-view.ts'
import type { Somebody } from '../places.ts'
import type { ChannelView } from '../protocol.ts'
import { wordsIn, type Words } from '../words/page.ts'

/** Through whose eyes the world is shown, and in which words. */
export type Eyes = Somebody & { readonly world: World; readonly words: Words }

/** Somebody's, in the language that they speak at this moment. */
export const eyesOf = (world: World, somebody: Somebody): Eyes => ({
  ...somebody,
  world,
  words: wordsIn(world.users.get(somebody.user.id)?.locale ?? somebody.user.locale),
})

/** A channel, if they can look into it. */
export const channelSeen = ({ world, user }: Eyes, id: string): ChannelView | undefined => {
  const channel = world.channels.get(id)
  if (channel === undefined) return undefined
  const sees = has(permissionsIn(world, user.id, id), PermissionFlagsBits.ViewChannel)
  return sees ? channelView(world, channel) : undefined
}
