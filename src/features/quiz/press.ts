import type { Card, Format } from '../../cards/card.ts'
import { entryCard } from '../../cards/entry-card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Action } from '../../door/action.ts'
import type { Answer } from '../../door/answer.ts'
import { contextFor } from '../../door/context-for.ts'
import { replyOf } from '../../door/deliver.ts'
import { fail } from '../../door/failure.ts'
import { type Handlers, isOwn, type Press } from '../../door/press.ts'
import { refuse } from '../../door/refuse.ts'
import type { Outcome } from '../../door/reply.ts'
import { end, mine, move, pick } from './group-press.ts'
import { remember } from './memory.ts'
import { forget, sureCard } from './privacy.ts'
import type { quizShapes } from './shapes.ts'
import { answer, ask, other } from './solo.ts'
import { entriesOf } from './solo-state.ts'
import { quizWords } from './words.ts'

type Opened = Extract<Action, { do: 'quizOpen' }>
type Remembered = Extract<Action, { do: 'quizRemember' | 'quizConsent' }>

/** A new message for whoever pressed: in a direct message nobody else is there to see it. */
const beside = ({ reader }: Press): 'public' | 'private' => (reader.alone ? 'public' : 'private')

/** Opens an entry beside the quiz, which stays as it is. */
const open = ({ code, lang, format }: Opened, press: Press): Outcome => {
  const entry = press.app.content().pack.byCode(code)
  if (!entry) return { now: refuse(fail('entry-gone', { code }), press.reader.lang) }
  const card = entryCard(entry, { view: 'short', page: 1 }, contextFor(press, { seenBy: 'reader', lang, format }))
  return { now: { kind: 'card', card, format, as: beside(press) } }
}

/** Says exactly what would be kept, and keeps nothing yet. */
const offerMemory = ({ codes, lang, format }: Remembered, press: Press): Outcome => {
  const { consent } = quizWords[lang]
  const card = plainCard(
    consent.title,
    consent.kept.map((text) => ({ kind: 'item', text })),
    { buttons: [{ label: consent.yes, action: { do: 'quizConsent', codes, lang, format } }] },
  )
  return { now: { kind: 'card', card, format, as: beside(press) } }
}

/** Remembers what was missed, now that its player has agreed. */
const consent = ({ codes, lang, format }: Remembered, press: Press): Outcome =>
  own(press, format, async () => {
    const { app, reader } = press
    await remember(app, app.store.playerOf(reader.userId), entriesOf(codes, app.content().pack))
    return { ok: true, card: plainCard(quizWords[lang].consent.done) }
  })

/** Work whose outcome takes the place of the pressed message, or stands beside it where others see that. */
const own = (press: Press, format: Format, work: () => Promise<Answer>): Outcome => {
  const as = isOwn(press) ? 'update' : 'private'
  return { defer: as, work: async () => replyOf(await work(), { format, as }, press.reader) }
}

const now = (card: Card, format: Format, press: Press): Outcome => ({
  now: { kind: 'card', card, format, as: isOwn(press) ? 'update' : 'private' },
})

/** What the quiz does when a button is pressed. */
export const quizHandlers: Handlers<keyof typeof quizShapes> = {
  quizAsk: ask,
  quizAnswer: answer,
  quizNew: other,
  quizOpen: open,
  quizRemember: offerMemory,
  quizConsent: consent,
  quizPick: pick,
  quizMove: move,
  quizEnd: end,
  quizMine: mine,
  forgetAsk: (action, press) => now(sureCard(action), action.format, press),
  forget: (action, press) => own(press, action.format, () => forget(press, action)),
}

/** The quiz has no forms. */
export const quizSubmits = {}
