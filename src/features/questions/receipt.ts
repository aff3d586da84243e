import { createHash, randomBytes } from 'node:crypto'
import type { Card } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Language } from '../../content/schema/text.ts'
import { questionsWords } from './words.ts'

/** A receipt that nobody can guess (128 bits), as 22 characters of base64url. The asker's own button holds it and nothing else does. */
export const newReceipt = (): string => randomBytes(16).toString('base64url')

/** What is kept of a receipt: enough to know it again, not enough to make it. */
export const receiptHash = (receipt: string): string => createHash('sha256').update(receipt).digest('base64url')

/** What the asker alone sees of a question on its way, and the button that marks it solved. */
export const receiptCard = (
  how: 'posting' | 'uncertain' | 'done',
  receipt: string,
  lang: Language,
  address?: string,
): Card => {
  const { receipt: words } = questionsWords[lang]
  const text = { posting: words.postingText, uncertain: words.uncertain, done: words.doneText }[how]
  return plainCard(
    how === 'done' ? words.done : words.posting,
    [
      { kind: 'text', text },
      ...(address === undefined ? [] : [{ kind: 'link', text: words.thread, url: address } as const]),
    ],
    { buttons: [{ label: words.solve, action: { do: 'boxReceipt', receipt } }] },
  )
}
