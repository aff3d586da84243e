import { PermissionFlagsBits } from 'discord-api-types/v10'
import { fail, type Failure } from '../../door/failure.ts'
import { has, mayUse } from '../../door/may.ts'
import type { Situation } from '../../door/situation.ts'
import type { Target } from './target.ts'

/** The server in which somebody acts on pins; a failure where they may not, or where there is none. */
export const moderatedGuild = ({ place, reader }: Situation): { readonly ok: true; readonly id: string } | Failure => {
  if (place.guildId === undefined || !place.isMember) return fail('not-member', {})
  return mayUse('pinners', reader) ? { ok: true, id: place.guildId } : fail('not-allowed', { who: 'pinners' })
}

/**
 * What the presser and the bot may do in a channel of the server, asked of Discord where the press comes from another one. Nothing where
 * Discord does not say it.
 */
export const permissionsThere = async (
  { app, applicationId, place, reader }: Situation,
  guildId: string,
  channelId: string,
): Promise<Pick<Target, 'permissions' | 'botPermissions'>> => {
  if (channelId === place.channelId) return { permissions: reader.permissions, botPermissions: place.botPermissions }
  const [own, bot] = [
    await app.channel.permissions(guildId, channelId, reader.userId),
    // A bot's user has the id of its application, but for some made before 2016: then the requests themselves tell.
    await app.channel.permissions(guildId, channelId, applicationId),
  ]
  return { permissions: own.ok ? own.value : undefined, botPermissions: bot.ok ? bot.value : undefined }
}

/** Whether the presser may pin in a channel: what decides about the pins in it. */
export const mayPinIn = async (situation: Situation, guildId: string, channelId: string): Promise<boolean> => {
  const { permissions } = await permissionsThere(situation, guildId, channelId)
  return has(permissions, PermissionFlagsBits.PinMessages)
}
