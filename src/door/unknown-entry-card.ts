import type { Card } from '../cards/card.ts'
import type { CardContext } from '../cards/context.ts'
import { plainWords } from '../cards/markdown.ts'
import { plainCard } from '../cards/plain-card.ts'
import type { Entry } from '../content/schema/entry.ts'
import { messages } from '../i18n/messages.ts'
import { openEntry } from './open-entry.ts'

/** Says that no entry has the name that was typed, with up to three like it as buttons: never a near-by entry as the answer. */
export const unknownEntryCard = (typed: string, suggestions: readonly Entry[], context: CardContext): Card => {
  const { unknown } = messages(context.lang)
  const text = suggestions.length === 0 ? unknown.nothing : unknown.near
  return plainCard(unknown.title(plainWords(typed, 60)), [{ kind: 'text', text }], {
    buttons: suggestions.slice(0, 3).map((entry) => openEntry(entry, context)),
  })
}
