import { textDisplaysIn } from '../components.ts'
import { text } from '../json.ts'
import { problemsOf } from '../problem.ts'
import type { MessageSubject, Rule } from '../rule.ts'

/** Most characters over all text displays of one message. */
export const MAX_TEXT = 4000

/** What a message's components come to in that sum. */
export const charactersOfText = (components: unknown): number =>
  textDisplaysIn(components, []).reduce((sum, { component }) => sum + text(component['content']).length, 0)

const problem = problemsOf('text-total')

/**
 * At most 4,000 characters (UTF-16 units) over all text displays.
 * Source: discord.js guide, Display Components; pull request 8562 of Discord's documentation, open in August 2026.
 */
export const textTotal: Rule<MessageSubject> = ({ body, at }) => {
  const total = charactersOfText(body['components'])
  if (total <= MAX_TEXT) return []
  return [problem([...at, 'components'], `${total} characters over all text displays; at most ${MAX_TEXT}.`)]
}
