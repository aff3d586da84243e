import type { Block, Card } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Language } from '../../content/schema/text.ts'
import type { Answer } from '../../door/answer.ts'
import { fail } from '../../door/failure.ts'
import type { Handlers, Submits } from '../../door/press.ts'
import { reportForm } from './form.ts'
import { issueLink } from './issue-link.ts'
import { type Report, reportOf } from './report-text.ts'
import { tellModerators } from './tell-moderators.ts'
import { reportWords } from './words.ts'

/** What reports do when a button is pressed: the form opens. */
export const reportHandlers: Handlers<'report'> = {
  report: ({ code, version, view, page }, { app, reader }) =>
    app.content().pack.byCode(code)
      ? { modal: reportForm({ do: 'report-send', code, version, view, page }, reader.lang) }
      : fail('entry-gone', { code }),
}

/** What reports do with the form: a ready link or text for the person alone, and a word to the moderators where a server wants it. */
export const reportSubmits: Submits<'report-send'> = {
  'report-send': (action, entered, situation) => {
    const { app, place, reader } = situation
    const entry = app.content().pack.byCode(action.code)
    if (!entry) return fail('entry-gone', { code: action.code })
    const words = reportWords[reader.lang]
    const name = entered['name'] === 'yes' ? reader.name : undefined
    const reportIn = (lang: Language): Report => reportOf(entry, action, entered, { lang, name })
    if ((entered['wrong'] ?? '').trim() === '')
      return { ok: true, card: missingCard(reportIn(reader.lang), reader.lang) }
    const { moderatorChannel } = app.settings.of(place.guildId)
    const ready = (told: readonly Block[]): Answer =>
      readyCard(reportIn(reader.lang), app.repository, told, reader.lang)
    if (moderatorChannel === undefined || !place.isMember) return ready([])
    return {
      later: async () => {
        const why = await tellModerators(entry, reportIn, moderatorChannel, situation)
        return ready([{ kind: 'text', text: why === undefined ? words.told : words.notTold(why) }])
      },
    }
  },
}

/** Says what is missing, with what was typed, so that none of it is lost. */
const missingCard = ({ typed }: Report, lang: Language): Card => {
  const words = reportWords[lang]
  const kept: readonly Block[] = typed === '' ? [] : [{ kind: 'code', text: typed }]
  return plainCard(words.formTitle, [{ kind: 'text', text: words.missing }, ...kept])
}

const readyCard = (report: Report, repository: string | undefined, told: readonly Block[], lang: Language): Answer => {
  const words = reportWords[lang]
  const link = repository === undefined ? undefined : issueLink(repository, report)
  const how: readonly Block[] =
    link === undefined
      ? [{ kind: 'text', text: words.noRepository }]
      : [
          {
            kind: 'text',
            text: `${words.issue}${lang === 'ja' ? '' : ' '}${link.isFull ? words.issueFull : words.issueEmpty}`,
          },
          { kind: 'link', text: words.link, url: link.url },
        ]
  return {
    ok: true,
    card: plainCard(words.readyTitle, [
      ...told,
      ...how,
      { kind: 'heading', text: words.toPaste },
      // A full link holds where the text belongs; without one, the text says it itself.
      { kind: 'code', text: `${report.place}\n\n${report.typed}` },
      { kind: 'note', text: words.notStored },
    ]),
  }
}
