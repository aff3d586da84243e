import { plainCard } from '../../cards/plain-card.ts'
import type { Entry } from '../../content/schema/entry.ts'
import { contextFor } from '../../door/context-for.ts'
import { openEntry } from '../../door/open-entry.ts'
import { answerLanguage } from '../../door/reader.ts'
import type { Situation } from '../../door/situation.ts'
import { messageBody } from '../../door/wire.ts'
import { messages } from '../../i18n/messages.ts'
import { storeFaultOf } from '../../store/fault.ts'
import { endQuietly } from '../keep.ts'
import type { Report } from './report-text.ts'
import { reportWords } from './words.ts'

/**
 * Tells the moderators of a report in the channel that they chose. Returns what went wrong, in the reader's language, or nothing. The
 * journal keeps no word of the report: after a crash it cannot be told again, and whoever wrote it still has it on their own card.
 */
export const tellModerators = async (
  entry: Entry,
  reportIn: (lang: 'ja' | 'en') => Report,
  channelId: string,
  situation: Situation,
): Promise<string | undefined> => {
  const { app, interactionId: id, reader } = situation
  const { channelFaults, storeFaults } = messages(reader.lang)
  const lang = answerLanguage(reader, { seenBy: 'others' })
  const words = reportWords[lang]
  const context = contextFor(situation, { seenBy: 'others', lang, format: 'card' })
  const { place, typed } = reportIn(lang)
  const card = plainCard(
    words.moderatorsTitle(entry.title[lang]),
    [
      { kind: 'text', text: words.moderators },
      { kind: 'code', text: `${place}\n\n${typed}` },
    ],
    { buttons: [openEntry(entry, context)] },
  )
  try {
    const row = {
      id,
      kind: 'report',
      claim: `report:${id}`,
      step: 'posting',
      data: {},
      updatedAt: app.clock().getTime(),
    }
    // The same form twice, as a repeated delivery: the moderators have it.
    if (!(await app.store.operations.begin(row))) return undefined
    const posted = await app.channel.post(
      channelId,
      messageBody({ kind: 'card', card, format: 'card', as: 'public' }),
      id,
    )
    await endQuietly(app, id)
    return posted.ok ? undefined : channelFaults[posted.fault]
  } catch (error) {
    const fault = storeFaultOf(error)
    if (fault === undefined) throw error
    return storeFaults[fault]
  }
}
