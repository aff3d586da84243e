import type { CardAction, Format } from '../cards/card.ts'
import type { CardContext } from '../cards/context.ts'
import { entryCard } from '../cards/entry-card.ts'
import type { Entry } from '../content/schema/entry.ts'
import { messages } from '../i18n/messages.ts'
import type { Action } from './action.ts'
import type { ChannelResult, Posted } from './channel.ts'
import { contextFor } from './context-for.ts'
import { fail, type Failure } from './failure.ts'
import { has, maySend, sendingIn } from './may.ts'
import type { Press } from './press.ts'
import { isQuiet } from './quiet.ts'
import { answerLanguage, type Reader } from './reader.ts'
import { refuse } from './refuse.ts'
import type { Outcome, Reply } from './reply.ts'
import type { Situation } from './situation.ts'
import { messageBody } from './wire.ts'

type ReplyTo = Extract<Action, { do: 'reply' }>

/** A choice that posts an entry as a reply to a message, for all to see, without a word about who is right. */
export const replyWith = (entry: Entry, messageId: string, { lang, format }: CardContext): CardAction => ({
  label: entry.title[lang],
  about: messages(lang).lookUp.replyAbout,
  action: { do: 'reply', code: entry.code, version: entry.version, messageId, format },
})

/** Posts the entry that was chosen, and tells the person what came of it. */
export const replyToMessage = (action: ReplyTo, press: Press): Outcome => {
  const { app, reader } = press
  const entry = app.content().pack.byCode(action.code)
  if (!entry) return { now: refuse(fail('entry-gone', { code: action.code }), reader.lang) }
  const refused = refusalToReply(press)
  if (refused) return { now: refuse(refused, reader.lang) }
  const work = async (): Promise<Reply> => {
    const posted = await postReply(entry, action, press)
    return posted.ok ? done(reader) : refuse(fail('channel', { fault: posted.fault }), reader.lang)
  }
  return { defer: 'private', work }
}

/**
 * What keeps a reply from being posted, looked at first: an answer to an interaction cannot be a reply to a message (Discord docs,
 * Interaction Response), so it goes through the channel, where the bot needs its own permission.
 */
export const refusalToReply = (situation: Situation): Failure | undefined => {
  const { place } = situation
  if (isQuiet(situation)) return fail('quiet', {})
  if (!maySend(situation)) return fail('cannot-send', {})
  return has(place.botPermissions, sendingIn(place.channelType))
    ? undefined
    : fail('channel', { fault: 'no-permission' })
}

/** Posts an entry as a reply to a message of the same channel, in the language of public answers, with nobody mentioned. */
export const postReply = (
  entry: Entry,
  { messageId, format }: { readonly messageId: string; readonly format: Format },
  situation: Situation,
): Promise<ChannelResult<Posted>> => {
  const { app, reader, place, interactionId } = situation
  const lang = answerLanguage(reader, { seenBy: 'others' })
  const card = entryCard(entry, { view: 'short', page: 1 }, contextFor(situation, { seenBy: 'others', lang, format }))
  return app.channel.post(
    place.channelId,
    {
      ...messageBody({ kind: 'card', card, format, as: 'public' }),
      message_reference: { message_id: messageId },
      allowed_mentions: { parse: [], replied_user: false },
    },
    interactionId,
  )
}

const done = ({ lang }: Reader): Reply => ({ kind: 'text', text: messages(lang).lookUp.replied, as: 'private' })
