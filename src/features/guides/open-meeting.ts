import type { Card } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { EntryOf } from '../../content/schema/entry.ts'
import type { Answer, CommandAnswer } from '../../door/answer.ts'
import { contextFor } from '../../door/context-for.ts'
import { fail } from '../../door/failure.ts'
import type { Place } from '../../door/place.ts'
import { answerLanguage, type Reader } from '../../door/reader.ts'
import type { Situation } from '../../door/situation.ts'
import { earlierId } from '../../door/snowflake.ts'
import { messageBody } from '../../door/wire.ts'
import { findPlan } from './find-plan.ts'
import { despiteStore, finishMeeting, threadName } from './meeting.ts'
import { obstacleTo, type Obstacle } from './may-meet.ts'
import { planCard } from './plan-card.ts'
import { guidesWords } from './words.ts'

type Guide = EntryOf<'guide'>

/** Somebody else's plan of the same guide this recent (milliseconds) is the one that is wanted: two people pressed, or one twice. */
const justNow = 60_000

/** Says what opening a thread will do, and asks: everyone in the channel will see it. */
export const askForMeeting = (guide: Guide, situation: Situation): Answer => {
  const obstacle = obstacleTo(situation)
  if (obstacle !== undefined) return refused(obstacle, situation.reader)
  const { place, reader } = situation
  const words = guidesWords[reader.lang]
  const name = threadName(guide, answerLanguage(reader, { seenBy: 'others' }))
  const action = { do: 'meeting-open', code: guide.code, version: guide.version } as const
  return said(
    plainCard(words.askTitle, [{ kind: 'text', text: words.ask(place.channelId, name) }], {
      buttons: [{ label: words.open, action }],
    }),
  )
}

/** Posts the plan in the channel and opens a thread on it, in the language of public answers. One at a time for a guide in a channel. */
export const openMeeting = (guide: Guide, situation: Situation): CommandAnswer => {
  const obstacle = obstacleTo(situation)
  return obstacle === undefined ? { later: () => open(guide, situation) } : refused(obstacle, situation.reader)
}

const open = async (guide: Guide, situation: Situation): Promise<Answer> => {
  const { app, interactionId: id, place, reader } = situation
  const words = guidesWords[reader.lang]
  const lang = answerLanguage(reader, { seenBy: 'others' })
  const data = { channelId: place.channelId, code: guide.code, lang }
  const now = () => app.clock().getTime()
  const claim = `meeting:${place.channelId}:${guide.code}`
  if (!(await app.store.operations.begin({ id, kind: 'meeting', claim, step: 'posting', data, updatedAt: now() })))
    return said(plainCard(words.refusedTitle, [{ kind: 'text', text: words.underWay }]))
  const recent = await findPlan(app, place.channelId, guide.code, earlierId(id, justNow))
  if (recent.ok && recent.value !== undefined) {
    await app.store.operations.end(id)
    return said(openedCard(threadUrl(place, recent.value), reader, words.openedJustNow))
  }
  const card = planCard(guide, 1, contextFor(situation, { seenBy: 'others', lang, format: 'card' }))
  const posted = await app.channel.post(
    place.channelId,
    messageBody({ kind: 'card', card, format: 'card', as: 'public' }),
    id,
  )
  if (!posted.ok) {
    // A post that may have arrived without our hearing of it is for recovery to look for.
    if (posted.fault !== 'unreachable') await despiteStore(app.store.operations.end(id))
    return posted.fault === 'no-permission' ? refused('bot', reader) : fail('channel', { fault: posted.fault })
  }
  const { messageId } = posted.value
  await despiteStore(app.store.operations.advance(id, 'posted', { ...data, messageId }, now()))
  const thread = await finishMeeting(app, id, { ...data, messageId })
  if (thread.ok) return said(openedCard(threadUrl(place, thread.threadId), reader))
  if (thread.fault === 'unreachable') return said(plainCard(words.askTitle, [{ kind: 'text', text: words.pending }]))
  return thread.fault === 'no-permission' ? refused('bot', reader) : fail('channel', { fault: thread.fault })
}

const said = (card: Card): Answer => ({ ok: true, card })

const threadUrl = ({ guildId }: Place, threadId: string): string =>
  `https://discord.com/channels/${guildId}/${threadId}`

const openedCard = (url: string, { lang }: Reader, title?: string): Card => {
  const words = guidesWords[lang]
  return plainCard(title ?? words.opened, [
    { kind: 'text', text: words.openedText },
    { kind: 'link', text: words.goToThread, url },
  ])
}

const refused = (obstacle: Obstacle, { lang }: Reader): Answer => {
  if (obstacle === 'not-member') return fail('not-member', {})
  const { refusedTitle, refusals } = guidesWords[lang]
  return said(plainCard(refusedTitle, [{ kind: 'text', text: refusals[obstacle] }]))
}
