import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { Answer, CommandAnswer } from '../../door/answer.ts'
import type { CommandContext, Target } from '../../door/define-command.ts'
import { fail } from '../../door/failure.ts'
import { has } from '../../door/may.ts'
import { answerLanguage } from '../../door/reader.ts'
import { acceptedCard, answerState, answerText, proposalCard } from './answer-card.ts'
import { missing } from './change.ts'
import { findAfter } from './find-after.ts'
import { publicBody } from './post.ts'
import { answerWith } from './say.ts'
import { allShown, keepAndShow, later, withQuestion, type Shown } from './state.ts'
import { questionsWords } from './words.ts'

/**
 * Proposes somebody's message as the answer to the question in whose thread it stands: the bot posts its text as a reply, and reposts it as
 * the answer once its author agrees. Whoever accepts a message of their own has agreed by that. The text comes with the command, stands in
 * the bot's message, and is kept nowhere else.
 */
export const proposeAnswer = (target: Target, context: CommandContext): CommandAnswer => {
  const { place, lang } = context
  const { answer } = questionsWords[lang]
  if (place.guildId === undefined || !place.isMember) return fail('not-member', {})
  if (!target.isPerson) return answerWith(answer.notPerson)
  if (answerText(target.text, lang).quotes.length === 0) return answerWith(answer.noText)
  if (!has(place.botPermissions, PermissionFlagsBits.SendMessagesInThreads))
    return fail('channel', { fault: 'no-permission' })
  return { later: () => propose(target, context) }
}

const propose = async (target: Target, context: CommandContext): Promise<Answer> => {
  const { app, place, reader, interactionId } = context
  const { answer, failed } = questionsWords[reader.lang]
  const threadId = place.channelId
  const question = await app.store.questions.find(threadId)
  if (question === undefined || question.guildId !== place.guildId) return answerWith(answer.notThread)
  const isOwn = target.authorId === reader.userId
  const work = { threadId, ...(isOwn ? { targetId: target.messageId } : {}) }
  const done = await withQuestion(app, interactionId, work, async () => {
    const now = await app.store.questions.find(threadId)
    if (now?.answerId !== undefined) return said(answerWith(answer.hasOne))
    const before = await findAfter(
      app,
      threadId,
      target.messageId,
      (message) => message.message_reference?.message_id === target.messageId && answerState(message) === 'proposed',
    )
    if (!before.ok) return said(fail('channel', { fault: before.fault }))
    if (before.value !== undefined && !isOwn) return said(answerWith(answer.askedAlready))
    return post(target, isOwn, context)
  })
  return done?.answer ?? answerWith(failed.busy)
}

type Said = { readonly answer: Answer; readonly shown: Shown }
const said = (answer: Answer, shown = allShown): Said => ({ answer, shown })

const post = async (target: Target, isOwn: boolean, context: CommandContext): Promise<Said> => {
  const { app, place, reader, interactionId, now } = context
  const { answer } = questionsWords[reader.lang]
  const text = answerText(target.text, answerLanguage(reader, { seenBy: 'others' }))
  const card = isOwn ? acceptedCard(text, reader.name) : proposalCard(text)
  const posted = await app.channel.post(
    place.channelId,
    {
      ...publicBody(card),
      message_reference: { message_id: target.messageId },
      allowed_mentions: { parse: [], replied_user: false },
    },
    interactionId,
  )
  if (!posted.ok)
    return said(fail('channel', { fault: posted.fault }), {
      ...allShown,
      // It may have been posted all the same: recovery looks.
      post: posted.fault === 'unreachable' ? 'unreachable' : undefined,
    })
  if (!isOwn) return said(answerWith(answer.asked))
  const solve = () => app.store.questions.solve(place.channelId, now.getTime(), posted.value.messageId)
  const shown = await keepAndShow(app, place.channelId, solve)
  if (shown === 'later') return said(answerWith(`${answer.acceptedOwn}\n${answer.later}`), later)
  return said(answerWith([answer.acceptedOwn, ...missing(shown, reader.lang)].join('\n')), shown)
}
