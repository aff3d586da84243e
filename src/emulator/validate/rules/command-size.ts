import type { JsonObject } from '../json.ts'
import { isObject, objectsIn, text } from '../json.ts'
import { problemsOf } from '../problem.ts'
import type { CommandSubject, Rule } from '../rule.ts'

/** Most characters over the names, descriptions and choice values of one slash command. */
const MAX_COMMAND_SIZE = 8000

const problem = problemsOf('command-size')

const longest = (owner: JsonObject, key: string): number => {
  const localizations = owner[`${key}_localizations`]
  const variants = isObject(localizations) ? Object.values(localizations) : []
  return Math.max(...[owner[key], ...variants].map((value) => text(value).length))
}

const size = (owner: JsonObject): number => {
  const choices = objectsIn(owner['choices']).reduce(
    (sum, [, choice]) => sum + longest(choice, 'name') + text(choice['value']).length,
    0,
  )
  const options = objectsIn(owner['options']).reduce((sum, [, option]) => sum + size(option), 0)
  return longest(owner, 'name') + longest(owner, 'description') + choices + options
}

/**
 * At most 8,000 characters a command; of localized texts only the longest variant counts.
 * Source: Discord docs, Application Commands, "Application Command Object" and Localization.
 */
export const commandSize: Rule<CommandSubject> = ({ body, at }) => {
  const total = size(body)
  if (total <= MAX_COMMAND_SIZE) return []
  return [problem([...at], `${total} characters; at most ${MAX_COMMAND_SIZE}.`, 'APPLICATION_COMMAND_TOO_LARGE')]
}
