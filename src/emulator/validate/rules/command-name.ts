import type { JsonObject, JsonPath } from '../json.ts'
import { isObject, text } from '../json.ts'
import type { Problem } from '../problem.ts'
import { problemsOf } from '../problem.ts'
import type { CommandSubject, Rule } from '../rule.ts'
import { isSlashCommand, optionsIn } from './command-parts.ts'

// Narrower than the documented pattern: the server refuses the apostrophe (issue 7371) and counts UTF-16 units.
const NAME = /^[-_\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u

const problem = problemsOf('command-name')

const isValid = (name: string): boolean => {
  return name.length <= 32 && NAME.test(name) && name === name.toLowerCase() && name === name.normalize('NFC')
}

const names = (owner: JsonObject, path: JsonPath): readonly Problem[] => {
  const localizations = isObject(owner['name_localizations']) ? owner['name_localizations'] : {}
  const all = [
    ...(typeof owner['name'] === 'string' ? [{ name: owner['name'], path: [...path, 'name'] }] : []),
    ...Object.entries(localizations).map(([locale, name]) => ({
      name: text(name),
      path: [...path, 'name_localizations', locale],
    })),
  ]
  return all
    .filter(({ name }) => !isValid(name))
    .map((one) =>
      problem(one.path, `"${one.name}" does not match the rule of names`, 'APPLICATION_COMMAND_INVALID_NAME'),
    )
}

/**
 * Names of slash commands, of their options and their localizations: 1 to 32 letters, digits, `-` or `_`, lower case
 * wherever there is one, in NFC. Context-menu commands may be named freely.
 * Source: Discord docs, Application Commands, "Application Command Naming".
 */
export const commandName: Rule<CommandSubject> = ({ body, at }) => {
  if (!isSlashCommand(body)) return []
  return [...names(body, at), ...optionsIn(body, at).flatMap(({ option, path }) => names(option, path))]
}
