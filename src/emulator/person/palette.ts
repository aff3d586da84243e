import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import type { APIApplicationCommand } from 'discord-api-types/v10'
import { has, permissionsIn } from '../world/permissions.ts'
import type { RegisteredCommand } from '../world/types.ts'
import type { Failure } from './exchange.ts'
import { localise } from './localise.ts'
import type { Place } from './place.ts'

/** A command as the person's client lists it. */
export type PaletteCommand = {
  readonly command: APIApplicationCommand
  readonly name: string
  readonly description: string
}

/**
 * Why a person may not use a command here, or null. `contexts` decides where, `default_member_permissions` who; "0" means
 * administrators only. Source: Discord docs, Application Commands, Contexts and Permissions.
 */
const refusalOf = (place: Place, { wire, guildId }: RegisteredCommand): Failure | null => {
  const { world } = place
  const guild = place.guild()
  if (guildId !== null && guildId !== guild?.id) return 'unknown command'
  const context = guild === null ? InteractionContextType.BotDM : InteractionContextType.Guild
  if (Array.isArray(wire.contexts) && !wire.contexts.includes(context)) return 'not available here'
  const installed = wire.integration_types?.includes(ApplicationIntegrationType.GuildInstall) ?? true
  if (guild === null) return null
  if (!installed || !guild.members.has(world.application.botId)) return 'not available here'
  const permissions = permissionsIn(world, place.user().id, place.channel().id)
  if (has(permissions, PermissionFlagsBits.Administrator)) return null
  if (!has(permissions, PermissionFlagsBits.ViewChannel | PermissionFlagsBits.UseApplicationCommands)) {
    return 'not permitted'
  }
  const wanted = wire.default_member_permissions
  if (wanted === null) return null
  return BigInt(wanted) !== 0n && has(permissions, BigInt(wanted)) ? null : 'not permitted'
}

const localisedName = (command: APIApplicationCommand, locale: string): string => {
  return localise(command.name, command.name_localizations, locale)
}

/** The commands of a type that the person sees in this place. */
export const paletteOf = (
  place: Place,
  type: ApplicationCommandType = ApplicationCommandType.ChatInput,
): readonly PaletteCommand[] => {
  const { locale } = place.user()
  return [...place.world.commands.values()]
    .filter((command) => command.wire.type === type && refusalOf(place, command) === null)
    .map(({ wire }) => ({
      command: wire,
      name: localisedName(wire, locale),
      description: localise(wire.description, wire.description_localizations, locale),
    }))
}

/** Finds a command by its default or localised name; a guild's own command goes before a global one. */
export const findCommand = (
  place: Place,
  type: ApplicationCommandType,
  name: string,
): APIApplicationCommand | Failure => {
  const { locale } = place.user()
  const named = [...place.world.commands.values()]
    .filter(({ wire }) => wire.type === type && (wire.name === name || localisedName(wire, locale) === name))
    .toSorted((a, b) => Number(b.guildId !== null) - Number(a.guildId !== null))
  const refusals = named.map((command) => refusalOf(place, command))
  const usable = named[refusals.indexOf(null)]
  return usable?.wire ?? refusals[0] ?? 'unknown command'
}
