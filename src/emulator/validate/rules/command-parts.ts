import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10'
import type { JsonObject, JsonPath } from '../json.ts'
import { objectsIn } from '../json.ts'

/** An option of a command, subcommands and their options included, and where it stands. */
export type PlacedOption = {
  readonly option: JsonObject
  readonly path: JsonPath
}

/** Every option of a command at any depth. */
export const optionsIn = (owner: JsonObject, at: JsonPath): readonly PlacedOption[] => {
  return objectsIn(owner['options']).flatMap(([index, option]) => {
    const path = [...at, 'options', index]
    return [{ option, path }, ...optionsIn(option, path)]
  })
}

/** Whether a command is a slash command; that is the type when none is given. */
export const isSlashCommand = (command: JsonObject): boolean => {
  return (
    command['type'] === undefined || command['type'] === null || command['type'] === ApplicationCommandType.ChatInput
  )
}

/** Whether an option is a subcommand or a group of them. */
export const isSubcommand = (option: JsonObject): boolean => {
  return (
    option['type'] === ApplicationCommandOptionType.Subcommand ||
    option['type'] === ApplicationCommandOptionType.SubcommandGroup
  )
}
