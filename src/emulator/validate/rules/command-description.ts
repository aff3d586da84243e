import { text } from '../json.ts'
import { problemsOf } from '../problem.ts'
import type { CommandSubject, Rule } from '../rule.ts'
import { isSlashCommand } from './command-parts.ts'

const problem = problemsOf('command-description')

/**
 * A slash command has a description; a context-menu command has none, and no options.
 * Source: Discord docs, Application Commands, "Create Global Application Command" and the sections on USER and MESSAGE.
 */
export const commandDescription: Rule<CommandSubject> = ({ body, at, partial }) => {
  if (isSlashCommand(body)) {
    const missing = text(body['description']) === '' && !(partial && body['description'] === undefined)
    return missing ? [problem([...at, 'description'], 'This field is required', 'BASE_TYPE_REQUIRED')] : []
  }
  const described = text(body['description']) !== ''
  const localized = body['description_localizations'] !== undefined && body['description_localizations'] !== null
  const options = Array.isArray(body['options']) && body['options'].length > 0
  return [
    ...(described ? ['description'] : []),
    ...(localized ? ['description_localizations'] : []),
    ...(options ? ['options'] : []),
  ].map((key) => problem([...at, key], `Context menu commands cannot have ${key}`))
}
