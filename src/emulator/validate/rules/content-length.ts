import { text } from '../json.ts'
import { problemsOf } from '../problem.ts'
import type { MessageSubject, Rule } from '../rule.ts'

/** Most characters of a message's `content` for a bot. */
export const MAX_CONTENT = 2000

const problem = problemsOf('content-length')

/** Content of at most 2,000 characters; the schema of channel messages says 4,000. Source: Discord docs, Message resource. */
export const contentLength: Rule<MessageSubject> = ({ body, at }) =>
  text(body['content']).length <= MAX_CONTENT
    ? []
    : [problem([...at, 'content'], `Must be ${MAX_CONTENT} or fewer in length.`, 'BASE_TYPE_MAX_LENGTH')]
