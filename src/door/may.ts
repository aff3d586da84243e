import { PermissionFlagsBits, type ChannelType } from 'discord-api-types/v10'
import type { Command } from './define-command.ts'
import { isThread } from './place.ts'
import type { Reader } from './reader.ts'
import type { Situation } from './situation.ts'

/** Whether a bit field of permissions holds one of these, or Administrator, which stands for all. */
export const has = (permissions: bigint | undefined, ...wanted: readonly bigint[]): boolean =>
  permissions !== undefined &&
  [PermissionFlagsBits.Administrator, ...wanted].some((permission) => (permissions & permission) !== 0n)

/** Whether a bit field of permissions holds all of these, or Administrator. */
export const hasAll = (permissions: bigint, ...wanted: readonly bigint[]): boolean =>
  has(permissions) || wanted.every((permission) => (permissions & permission) !== 0n)

/** Whether a reader may delete or pin messages here, or manages the server. */
export const isModerator = ({ permissions }: Reader): boolean =>
  has(permissions, PermissionFlagsBits.ManageMessages, PermissionFlagsBits.PinMessages, PermissionFlagsBits.ManageGuild)

const needed: Readonly<Record<Exclude<Command['who'], 'everyone'>, bigint>> = {
  pinners: PermissionFlagsBits.PinMessages,
  managers: PermissionFlagsBits.ManageGuild,
}

/** What Discord is told of who may use a command; administrators of a server may open it to others there. */
export const defaultPermissions = (who: Command['who']): bigint | undefined =>
  who === 'everyone' ? undefined : needed[who]

/** Whether a reader holds the permission that goes with a command of moderators. */
export const mayUse = (who: Command['who'], { permissions }: Reader): boolean =>
  who === 'everyone' || has(permissions, needed[who])

/** What sending needs in a channel of this type: threads have a permission of their own (Discord docs, Permissions). */
export const sendingIn = (type: ChannelType | undefined): bigint =>
  isThread(type) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages

/** Outside servers nobody is kept from sending; inside, a member who cannot write here must not write here through a bot. */
export const maySend = ({ reader, place }: Pick<Situation, 'reader' | 'place'>): boolean =>
  reader.permissions === undefined || has(reader.permissions, sendingIn(place.channelType))
