import type { Format } from '../cards/card.ts'
import type { Answer, CommandAnswer } from './answer.ts'
import type { Reader } from './reader.ts'
import { refuse } from './refuse.ts'
import type { Outcome, Reply } from './reply.ts'

type How = { readonly format: Format; readonly as: 'public' | 'private' | 'update' }

/** An answer as a reply; a failure as a private sentence in the reader's language. */
export const replyOf = (answer: Answer, { format, as }: How, { lang }: Reader): Reply =>
  answer.ok
    ? {
        kind: 'card',
        card: answer.card,
        format,
        as: answer.privately === true && as === 'public' ? 'private' : as,
        ...(answer.short === undefined ? {} : { short: answer.short }),
        ...(answer.files === undefined ? {} : { files: answer.files }),
      }
    : refuse(answer, lang)

/** What a command or an action came to, as the door hands it on. Work is acknowledged privately, or by leaving one's own message as it is. */
export const deliver = (answer: CommandAnswer, how: How, reader: Reader): Outcome => {
  if ('modal' in answer) return { now: { kind: 'modal', modal: answer.modal } }
  if (!('later' in answer)) return { now: replyOf(answer, how, reader) }
  const then: How = { format: how.format, as: how.as === 'update' ? 'update' : 'private' }
  return {
    defer: then.as === 'update' ? 'update' : 'private',
    work: async (report) => replyOf(await answer.later((so) => report(replyOf(so, then, reader))), then, reader),
  }
}
