import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { Reader } from './reader.ts'

/** Whether a bit field of permissions holds one of these, or Administrator, which stands for all. */
export const has = (permissions: bigint | undefined, ...wanted: readonly bigint[]): boolean =>
  permissions !== undefined &&
  [PermissionFlagsBits.Administrator, ...wanted].some((permission) => (permissions & permission) !== 0n)

/** Whether a reader may delete or pin messages here, or manages the server. */
export const isModerator = ({ permissions }: Reader): boolean =>
  has(permissions, PermissionFlagsBits.ManageMessages, PermissionFlagsBits.PinMessages, PermissionFlagsBits.ManageGuild)

/** Outside servers nobody is kept from sending; inside, a member who cannot write must not write through a bot. */
export const maySend = ({ permissions }: Reader): boolean =>
  permissions === undefined ||
  has(permissions, PermissionFlagsBits.SendMessages, PermissionFlagsBits.SendMessagesInThreads)
