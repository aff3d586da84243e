import { PermissionFlagsBits } from 'discord-api-types/v10'
import { setBotPermissions } from '../emulator/world/change.ts'
import { guildPermissions, has } from '../emulator/world/permissions.ts'
import type { World } from '../emulator/world/world.ts'
import type { PermissionView } from './protocol.ts'

/** What the server settings of the page can take from the bot, so that its refusals can be seen. */
export const switchable = [
  'ViewChannel',
  'ReadMessageHistory',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'PinMessages',
  'ManageThreads',
] as const satisfies readonly (keyof typeof PermissionFlagsBits)[]

const ofBot = (world: World, guildId: string): bigint => {
  const guild = world.guilds.get(guildId)
  return guild === undefined ? 0n : guildPermissions(guild, world.application.botId)
}

/** What the bot's roles let it do in a server; nothing where there is no server. */
export const permissionViews = (world: World, guildId: string | null): readonly PermissionView[] => {
  if (guildId === null) return []
  const permissions = ofBot(world, guildId)
  return switchable.map((name) => ({ name, allowed: has(permissions, PermissionFlagsBits[name]) }))
}

/** Gives the bot one permission in a server, or takes it away; the others stay. */
export const permit = (world: World, guildId: string, name: (typeof switchable)[number], allowed: boolean): void => {
  const bit = PermissionFlagsBits[name]
  const permissions = ofBot(world, guildId)
  setBotPermissions(world, guildId, allowed ? permissions | bit : permissions & ~bit)
}
