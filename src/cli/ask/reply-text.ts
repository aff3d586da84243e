import { cardText } from '../../cards/to-text.ts'
import type { Reply } from '../../door/reply.ts'

/** A reply as a terminal shows it. Cards that offer entries name the codes by which to open them. */
export const replyText = (reply: Reply): string => {
  if (reply.kind === 'text') return reply.text
  if (reply.kind !== 'card') return ''
  const openings = reply.card.footer === undefined ? reply.card.buttons : []
  const codes = openings.flatMap(({ label, action }) => ('code' in action ? [`  ${action.code}  ${label}`] : []))
  return [cardText(reply.card), ...codes].join('\n')
}
