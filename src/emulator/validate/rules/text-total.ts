import { textDisplaysIn } from '../components.ts'
import { text } from '../json.ts'
import { problemsOf } from '../problem.ts'
import type { MessageSubject, Rule } from '../rule.ts'

/** Most characters over all text displays of one message. */
const MAX_TEXT = 4000

const problem = problemsOf('text-total')

/**
 * At most 4,000 characters (UTF-16 units) over all text displays.
 * Source: discord.js guide, Display Components; pull request 8562 of Discord's documentation, open in August 2026.
 */
export const textTotal: Rule<MessageSubject> = ({ body, at }) => {
  const total = textDisplaysIn(body['components'], at).reduce(
    (sum, { component }) => sum + text(component['content']).length,
    0,
  )
  if (total <= MAX_TEXT) return []
  return [problem([...at, 'components'], `${total} characters over all text displays; at most ${MAX_TEXT}.`)]
}
