import type { JsonObject, JsonPath } from '../json.ts'
import { isObject, objectsIn } from '../json.ts'
import type { Problem } from '../problem.ts'
import { problemsOf } from '../problem.ts'
import type { CommandSubject, Rule } from '../rule.ts'

const problem = problemsOf('option-names')

const localizations = (option: JsonObject): JsonObject => {
  return isObject(option['name_localizations']) ? option['name_localizations'] : {}
}

const check = (owner: JsonObject, at: JsonPath): readonly Problem[] => {
  const options = objectsIn(owner['options'])
  return options.flatMap(([index, option], position) => {
    const path = [...at, 'options', index]
    const others = options.filter((_, other) => other !== position).map(([, other]) => other)
    const repeated = options.slice(0, position).some(([, earlier]) => earlier['name'] === option['name'])
    const clashing = Object.entries(localizations(option)).filter(([locale, name]) =>
      others.some((other) => other['name'] === name || localizations(other)[locale] === name),
    )
    return [
      ...(repeated
        ? [problem([...path, 'name'], 'Option names must be unique', 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS')]
        : []),
      ...clashing.map(([locale]) => problem([...path, 'name_localizations', locale], 'Another option has this name')),
      ...check(option, path),
    ]
  })
}

/**
 * Option names differ within a command; a localized one differs from the default names of the other options and from
 * their names in that language. Source: Discord docs, Application Commands, Localization.
 */
export const optionNames: Rule<CommandSubject> = ({ body, at }) => check(body, at)
