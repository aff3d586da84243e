import { integer } from '../json.ts'
import { problemsOf } from '../problem.ts'
import type { MessageSubject, Rule } from '../rule.ts'

const problem = problemsOf('message-flags')

/**
 * Only the flags that the route accepts: a channel message cannot be ephemeral, an edit cannot make one so.
 * Source: Discord docs, Message resource (Create, Edit) and Receiving and Responding (callback data).
 */
export const messageFlags: Rule<MessageSubject> = ({ body, at, allowedFlags }) => {
  const excess = integer(body['flags']) & ~allowedFlags
  return excess === 0 ? [] : [problem([...at, 'flags'], `Flag ${excess} is not accepted here.`)]
}
