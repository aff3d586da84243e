import { PermissionFlagsBits } from 'discord-api-types/v10'
import { entryCard } from '../cards/entry-card.ts'
import { messages } from '../i18n/messages.ts'
import type { Action } from './action.ts'
import { contextFor } from './context-for.ts'
import { fail } from './failure.ts'
import { has, maySend } from './may.ts'
import type { Place } from './place.ts'
import type { Press } from './press.ts'
import { answerLanguage, type Reader } from './reader.ts'
import { refuse } from './refuse.ts'
import type { Outcome, Reply } from './reply.ts'
import { messageBody } from './wire.ts'

type ReplyTo = Extract<Action, { do: 'reply' }>

/**
 * Posts an entry as a reply to the message that was looked up, in the language of public answers, with nobody mentioned. An answer to an
 * interaction cannot be a reply to a message (Discord docs, Interaction Response), so this goes through the channel, where the bot needs
 * its own permission: looked at first, and told in words.
 */
export const replyToMessage = (action: ReplyTo, press: Press): Outcome => {
  const { app, reader, place } = press
  const entry = app.content().pack.byCode(action.code)
  if (!entry) return { now: refuse(fail('entry-gone', { code: action.code }), reader.lang) }
  if (!maySend(reader)) return { now: refuse(fail('cannot-send', {}), reader.lang) }
  if (!botMaySend(place)) return { now: refuse(fail('channel', { fault: 'no-permission' }), reader.lang) }
  const lang = answerLanguage(reader, { seenBy: 'others' })
  const context = contextFor(press, { seenBy: 'others', lang, format: action.format })
  const card = entryCard(entry, { view: 'short', page: 1 }, context)
  const work = async (): Promise<Reply> => {
    const posted = await app.channel.post(
      place.channelId,
      {
        ...messageBody({ kind: 'card', card, format: action.format, as: 'public' }),
        message_reference: { message_id: action.messageId },
        allowed_mentions: { parse: [], replied_user: false },
      },
      press.interactionId,
    )
    return posted.ok ? done(reader) : refuse(fail('channel', { fault: posted.fault }), reader.lang)
  }
  return { defer: 'private', work }
}

const done = ({ lang }: Reader): Reply => ({ kind: 'text', text: messages(lang).lookUp.replied, as: 'private' })

const botMaySend = ({ botPermissions }: Place): boolean =>
  has(botPermissions, PermissionFlagsBits.SendMessages, PermissionFlagsBits.SendMessagesInThreads)
