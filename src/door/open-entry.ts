import type { CardAction } from '../cards/card.ts'
import type { CardContext } from '../cards/context.ts'
import type { Entry } from '../content/schema/entry.ts'
import { messages } from '../i18n/messages.ts'

/** A button that opens an entry. A label holds 80 characters (Discord docs, Button); long titles are cut. */
export const openEntry = (entry: Entry, context: CardContext): CardAction => {
  const title = entry.title[context.lang]
  return {
    label: title.length <= 78 ? title : `${title.slice(0, 77)}…`,
    about: messages(context.lang).kinds[entry.kind],
    action: {
      do: 'show',
      code: entry.code,
      version: entry.version,
      view: 'short',
      page: 1,
      lang: context.seenBy === 'reader' ? context.lang : 'own',
      format: context.format,
    },
  }
}
