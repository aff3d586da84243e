import { plainCard } from '../../cards/plain-card.ts'
import type { Action } from '../../door/action.ts'
import { isModerator } from '../../door/may.ts'
import type { Press } from '../../door/press.ts'
import type { Outcome, Reply } from '../../door/reply.ts'
import type { Language } from '../../content/schema/text.ts'
import { messages } from '../../i18n/messages.ts'
import { receiptHash } from './receipt.ts'
import { privately, say } from './say.ts'
import { showState, withQuestion, type Shown } from './state.ts'
import { questionsWords } from './words.ts'

/** A moderator marks a question solved or open again, by a button on its post. */
export const changeState = ({ to }: Extract<Action, { do: 'boxState' }>, press: Press): Outcome => {
  const { app, reader, place, interactionId, message } = press
  const { state, failed } = questionsWords[reader.lang]
  if (!isModerator(reader)) return { now: say(state.moderators) }
  return privately(async () => {
    // A thread on a message, and a post in a forum, have the id of their first message (Discord docs, Threads).
    const question = await app.store.questions.find(message.id)
    if (question === undefined || question.guildId !== place.guildId) return say(state.unknown)
    const { threadId } = question
    const done = await withQuestion(app, interactionId, { threadId }, async () => {
      const now = app.clock().getTime()
      const isNew =
        to === 'solved'
          ? await app.store.questions.solve(threadId, now)
          : (await app.store.questions.find(threadId))?.solvedAt !== undefined
      if (to === 'open') await app.store.questions.reopen(threadId)
      return { isNew, shown: await showState(app, threadId) }
    })
    if (done === undefined) return say(failed.busy)
    const now = to === 'solved' ? state.solved : state.open
    const before = to === 'solved' ? state.solvedAlready : state.openAlready
    return say([done.isNew ? now : before, ...missing(done.shown, reader.lang)].join('\n'))
  })
}

/** The asker marks their question solved with the receipt that they alone hold. */
export const solveByReceipt = ({ receipt }: Extract<Action, { do: 'boxReceipt' }>, press: Press): Outcome => {
  const { app, reader, place, interactionId } = press
  const { receipt: words, state, failed } = questionsWords[reader.lang]
  const work = async (): Promise<Reply> => {
    const question = await app.store.questions.byReceipt(receiptHash(receipt))
    if (question === undefined || question.guildId !== place.guildId) return say(words.unknown)
    const { threadId } = question
    const done = await withQuestion(app, interactionId, { threadId }, async () => ({
      isNew: await app.store.questions.solve(threadId, app.clock().getTime()),
      shown: await showState(app, threadId),
    }))
    if (done === undefined) return say(failed.busy)
    if (done.shown.gone) return say(state.gone)
    const text = done.isNew ? words.thanks : state.solvedAlready
    return { kind: 'card', card: plainCard('', [{ kind: 'text', text }]), format: 'card', as: 'update' }
  }
  return { defer: 'update', work }
}

/** What a moderator should know of what could not be shown, with the remedy. */
export const missing = ({ gone, tag, post }: Shown, lang: Language): readonly string[] => {
  const { state } = questionsWords[lang]
  if (gone) return [state.gone]
  const { channelFaults } = messages(lang)
  return [
    ...(tag === 'no-permission' ? [state.noTag] : []),
    ...(tag !== undefined && tag !== 'no-permission' ? [channelFaults[tag]] : []),
    ...(post !== undefined && post !== tag ? [state.notShown(channelFaults[post])] : []),
  ]
}
