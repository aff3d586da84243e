import type { Block } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Action } from '../../door/action.ts'
import type { Answer } from '../../door/answer.ts'
import { contextFor } from '../../door/context-for.ts'
import { fail } from '../../door/failure.ts'
import { openEntry } from '../../door/open-entry.ts'
import type { Press } from '../../door/press.ts'
import { dateText } from '../../i18n/dates.ts'
import { messages } from '../../i18n/messages.ts'
import { changesWords } from './changes-words.ts'

/** Says to whoever asks what changed in an entry since the version that the post shows, and opens the latest one. */
export const showChanges = ({ code, version }: Extract<Action, { do: 'changes' }>, press: Press): Answer => {
  const { lang } = press.reader
  const context = contextFor(press, { seenBy: 'reader', lang, format: 'card' })
  const entry = context.pack.byCode(code)
  if (!entry) return fail('entry-gone', { code })
  const words = changesWords[lang]
  const lines = entry.history
    .filter((line) => line.version > version)
    .map(({ version, date, why }): Block => ({
      kind: 'item',
      text: messages(lang).card.versionLine(version, dateText(date, lang), why[lang]),
    }))
  const blocks: readonly Block[] = [
    { kind: 'text', text: lines.length === 0 ? words.nothing(version) : words.since(version) },
    ...lines.toReversed(),
  ]
  return { ok: true, card: plainCard(words.title(entry.title[lang]), blocks, { buttons: [openEntry(entry, context)] }) }
}
