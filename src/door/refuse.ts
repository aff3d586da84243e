import type { Language } from '../content/schema/text.ts'
import { messages } from '../i18n/messages.ts'
import type { Failure } from './failure.ts'
import type { Reply } from './reply.ts'

/** A failure as a private sentence in the reader's language that says what to do. */
export const refuse = ({ code, data }: Failure, lang: Language): Reply => {
  // Each sentence takes the data of its own code; TypeScript cannot follow that pairing through the union.
  const sentence = messages(lang).failures[code] as (data: object) => string
  return { kind: 'text', text: sentence(data), as: 'private', refusal: code }
}
