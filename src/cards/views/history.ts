import type { Entry } from '../../content/schema/entry.ts'
import { dateText } from '../../i18n/dates.ts'
import { messages } from '../../i18n/messages.ts'
import type { Block } from '../card.ts'
import type { CardContext } from '../context.ts'

/** What changed in an entry, when and why, the newest first. */
export const historyView = (entry: Entry, { lang }: CardContext): readonly Block[] =>
  entry.history.toReversed().map(({ version, date, why }) => ({
    kind: 'item',
    text: messages(lang).card.versionLine(version, dateText(date, lang), why[lang]),
  }))
