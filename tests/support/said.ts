import { cardText } from '../../src/cards/to-text.ts'
import type { Reply } from '../../src/door/reply.ts'

/** Everything a reply says, as text. */
export const said = (reply: Reply): string =>
  reply.kind === 'card' ? cardText(reply.card) : reply.kind === 'text' ? reply.text : JSON.stringify(reply)
