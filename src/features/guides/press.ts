import { plainCard } from '../../cards/plain-card.ts'
import type { EntryOf } from '../../content/schema/entry.ts'
import type { Action } from '../../door/action.ts'
import type { CommandAnswer } from '../../door/answer.ts'
import { contextFor } from '../../door/context-for.ts'
import { fail } from '../../door/failure.ts'
import type { Handlers, Press } from '../../door/press.ts'
import type { Outcome } from '../../door/reply.ts'
import { refuse } from '../../door/refuse.ts'
import { askForMeeting, openMeeting } from './open-meeting.ts'
import { planCard } from './plan-card.ts'
import { guideSummary } from './summary.ts'
import { guidesWords } from './words.ts'

type Named<D extends Action['do']> = Extract<Action, { do: D }>
type Guide = EntryOf<'guide'>

const guideOf = (code: string, { app }: Press): Guide | undefined => {
  const entry = app.content().pack.byCode(code)
  return entry?.kind === 'guide' ? entry : undefined
}

const withGuide = (code: string, press: Press, use: (guide: Guide) => CommandAnswer): CommandAnswer => {
  const guide = guideOf(code, press)
  return guide ? use(guide) : fail('entry-gone', { code })
}

const showPlan = ({ code, page, lang }: Named<'plan'>, press: Press): CommandAnswer =>
  withGuide(code, press, (guide) => {
    const spoken = lang === 'own' ? press.reader.lang : lang
    const context = contextFor(press, { seenBy: 'reader', lang: spoken, format: 'card' })
    return { ok: true, card: planCard(guide, page, context) }
  })

/** Hands over the file in a message of its own, so that the card whose button was pressed stays. */
const giveSummary = ({ code, lang }: Named<'summary'>, press: Press): Outcome => {
  const { reader } = press
  const guide = guideOf(code, press)
  if (!guide) return { now: refuse(fail('entry-gone', { code }), reader.lang) }
  const spoken = lang === 'own' ? reader.lang : lang
  const words = guidesWords[spoken]
  const context = contextFor(press, { seenBy: 'reader', lang: spoken, format: 'card' })
  const card = plainCard(words.fileTitle, [{ kind: 'text', text: words.file }])
  const files = [guideSummary(guide, context)]
  return { now: { kind: 'card', card, format: 'card', as: reader.alone ? 'public' : 'private', files } }
}

/** What guides does when a button is pressed. */
export const guidesHandlers: Handlers<'meeting' | 'meeting-open' | 'plan' | 'summary'> = {
  meeting: ({ code }, press) => withGuide(code, press, (guide) => askForMeeting(guide, press)),
  'meeting-open': ({ code }, press) => withGuide(code, press, (guide) => openMeeting(guide, press)),
  plan: showPlan,
  summary: giveSummary,
}

/** Guides has no forms. */
export const guidesSubmits = {}
