import type { JsonObject, JsonPath } from '../json.ts'
import { objectsIn } from '../json.ts'
import type { Problem } from '../problem.ts'
import { problemsOf } from '../problem.ts'
import type { CommandSubject, Rule } from '../rule.ts'
import { isSubcommand } from './command-parts.ts'

const problem = problemsOf('option-order')

const check = (owner: JsonObject, at: JsonPath): readonly Problem[] => {
  const options = objectsIn(owner['options'])
  const firstOptional = options.findIndex(([, option]) => option['required'] !== true)
  return options.flatMap(([index, option], position) => {
    const path = [...at, 'options', index]
    const late = option['required'] === true && firstOptional !== -1 && position > firstOptional
    const mixed = isSubcommand(option) !== options.every(([, other]) => isSubcommand(other))
    return [
      ...(late
        ? [
            problem(
              [...path, 'required'],
              'Required options must be placed before non-required options',
              'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            ),
          ]
        : []),
      ...(mixed
        ? [
            problem(
              [...path, 'type'],
              'Sub-command and sub-command group option types are mutually exclusive to all other types',
              'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
            ),
          ]
        : []),
      ...check(option, path),
    ]
  })
}

/**
 * Required options come first, and subcommands do not stand beside ordinary options.
 * Source: Discord docs, Application Commands, Option Structure and "Subcommands and Subcommand Groups".
 */
export const optionOrder: Rule<CommandSubject> = ({ body, at }) => check(body, at)
