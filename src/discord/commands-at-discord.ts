import type { REST } from '@discordjs/rest'
import {
  Routes,
  type APIApplication,
  type APIApplicationCommand,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10'
import { commandDifference, differs, type CommandDifference } from './command-difference.ts'

/** The application a token belongs to. */
export const applicationOf = async (rest: REST): Promise<APIApplication> =>
  // The route answers with the application (Discord docs, Get Current Application).
  (await rest.get(Routes.currentApplication())) as APIApplication

/** Compares the commands that Discord has with those declared; writes nothing. */
export const compareCommands = async (
  rest: REST,
  applicationId: string,
  wanted: RESTPutAPIApplicationCommandsJSONBody,
): Promise<CommandDifference> => {
  const query = new URLSearchParams({ with_localizations: 'true' })
  // The route answers with the list of commands (Discord docs, Get Global Application Commands).
  const have = (await rest.get(Routes.applicationCommands(applicationId), { query })) as APIApplicationCommand[]
  return commandDifference(have, wanted)
}

/**
 * Registers the commands where they differ, all at once. Only then: creations are limited to 200 a day, and a command that is deleted
 * loses the permissions that servers have set for it (Discord docs, Application Commands).
 */
export const registerCommands = async (
  rest: REST,
  applicationId: string,
  wanted: RESTPutAPIApplicationCommandsJSONBody,
): Promise<CommandDifference> => {
  const difference = await compareCommands(rest, applicationId, wanted)
  if (differs(difference)) await rest.put(Routes.applicationCommands(applicationId), { body: wanted })
  return difference
}
