import type { Action } from '../../door/action.ts'
import type { ChannelFault } from '../../door/channel.ts'
import { fail } from '../../door/failure.ts'
import { isModerator } from '../../door/may.ts'
import type { Press } from '../../door/press.ts'
import { refuse } from '../../door/refuse.ts'
import type { Outcome, Reply } from '../../door/reply.ts'
import { messages } from '../../i18n/messages.ts'
import { acceptedCard, answerState, readAnswer } from './answer-card.ts'
import { publicBody } from './post.ts'
import { privately, say } from './say.ts'
import { allShown, keepAndShow, later, showState, withQuestion } from './state.ts'
import { questionsWords } from './words.ts'

/**
 * The author of a proposed answer agrees to its being reposted, with or without their name, or declines. Who they are is read from the
 * message that the proposal answers, and is neither kept nor part of a button.
 */
export const consent = ({ how }: Extract<Action, { do: 'boxConsent' }>, press: Press): Outcome => {
  const { app, reader, place, message } = press
  const { answer, state } = questionsWords[reader.lang]
  return privately(async () => {
    const author = await authorOf(press)
    if ('fault' in author) return say(messages(reader.lang).channelFaults[author.fault])
    if (author.id !== undefined && author.id !== reader.userId) return say(answer.onlyAuthor)
    if (answerState(message) !== 'proposed') return say(answer.hasOne)
    if (author.id === undefined || how === 'no') return takeAway(press, author.id === undefined)
    const question = await app.store.questions.find(place.channelId)
    if (question === undefined || question.guildId !== place.guildId) return say(state.unknown)
    return accept(press, how === 'named' ? reader.name : undefined)
  })
}

const accept = async (press: Press, name: string | undefined): Promise<Reply> => {
  const { app, reader, place, message, interactionId } = press
  const { answer, failed } = questionsWords[reader.lang]
  const threadId = place.channelId
  const at = { channelId: threadId, messageId: message.id }
  const targetId = message.message_reference?.message_id ?? ''
  const done = await withQuestion(app, interactionId, { threadId, targetId }, async () => {
    const now = await app.store.questions.find(threadId)
    if (now?.answerId !== undefined) return { text: answer.hasOne, shown: allShown }
    const edited = await app.channel.edit(at, publicBody(acceptedCard(readAnswer(message), name)))
    if (!edited.ok)
      return {
        text: messages(reader.lang).channelFaults[edited.fault],
        shown: { ...allShown, post: edited.fault === 'unreachable' ? edited.fault : undefined },
      }
    const solve = () => app.store.questions.solve(threadId, app.clock().getTime(), message.id)
    const shown = await keepAndShow(app, threadId, solve)
    return shown === 'later'
      ? { text: `${answer.thanks}\n${answer.later}`, shown: later }
      : { text: answer.thanks, shown }
  })
  return say(done?.text ?? failed.busy)
}

/** The proposal goes; nothing of it is kept. */
const takeAway = async ({ app, reader, place, message }: Press, isGone: boolean): Promise<Reply> => {
  const { answer } = questionsWords[reader.lang]
  const removed = await app.channel.remove({ channelId: place.channelId, messageId: message.id }, answer.reason)
  if (!removed.ok && removed.fault !== 'unknown-message') return say(messages(reader.lang).channelFaults[removed.fault])
  return say(isGone ? answer.authorGone : answer.declined)
}

/** The author of an accepted answer, or a moderator, takes it back: the question is open again and the text goes. */
export const withdraw = (_: unknown, press: Press): Outcome => {
  const { app, reader, place, message, interactionId } = press
  const { answer, failed } = questionsWords[reader.lang]
  const { channelFaults } = messages(reader.lang)
  // Whoever wrote the message above may take away an answer, and nothing else that Ronten has posted below it.
  if (answerState(message) !== 'accepted') return { now: refuse(fail('old-button', {}), reader.lang) }
  return privately(async () => {
    const author = await authorOf(press)
    if ('fault' in author) return say(channelFaults[author.fault])
    if (author.id !== reader.userId && !isModerator(reader)) return say(answer.onlyAuthorWithdraws)
    const threadId = place.channelId
    const done = await withQuestion(app, interactionId, { threadId }, async () => {
      const question = await app.store.questions.find(threadId)
      // First the state: should everything stop here, the message with its button still stands.
      if (question?.answerId === message.id) await app.store.questions.reopen(threadId)
      const removed = await app.channel.remove({ channelId: threadId, messageId: message.id }, answer.reason)
      const shown = question === undefined ? allShown : await showState(app, threadId)
      return { text: removed.ok ? answer.withdrawn : channelFaults[removed.fault], shown }
    })
    return say(done?.text ?? failed.busy)
  })
}

/** The id of whoever wrote the message that this one answers; without one where that message is gone. */
const authorOf = async ({
  app,
  place,
  message,
}: Press): Promise<{ readonly id: string | undefined } | { readonly fault: ChannelFault }> => {
  if (message.referenced_message) return { id: message.referenced_message.author.id }
  const messageId = message.message_reference?.message_id
  // Null says that it was deleted; where it is left out Discord did not look (Discord docs, Message).
  if (message.referenced_message === null || messageId === undefined) return { id: undefined }
  const read = await app.channel.read({ channelId: place.channelId, messageId })
  if (read.ok) return { id: read.value.author.id }
  return read.fault === 'unknown-message' ? { id: undefined } : { fault: read.fault }
}
