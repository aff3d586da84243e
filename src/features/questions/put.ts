import type { Block } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import type { Answer, CommandAnswer, Report } from '../../door/answer.ts'
import type { ChannelResult, Posted } from '../../door/channel.ts'
import type { Entered } from '../../door/modal.ts'
import { answerLanguage } from '../../door/reader.ts'
import type { Situation } from '../../door/situation.ts'
import { messages } from '../../i18n/messages.ts'
import { storeFaultOf } from '../../store/fault.ts'
import { endQuietly } from '../keep.ts'
import { boxFault, boxHere, openBox, type BoxHere, type OpenBox } from './box.ts'
import { longestQuestion, putButton } from './offer.ts'
import { newPost, postCard, publicBody, threadName } from './post.ts'
import { quote } from './quoted.ts'
import { newReceipt, receiptCard, receiptHash } from './receipt.ts'
import { addressOf, answerWith } from './say.ts'
import { questionsWords } from './words.ts'

/** The kind of this work in the journal. */
export const questionKind = 'question'

/** What the journal keeps of a question on its way: no word of it, and nobody's name or id. */
export type QuestionWork = { readonly guildId: string; readonly channelId: string; readonly receipt: string }

/** Puts the question that was entered into the question box, and gives the asker a receipt. */
export const putQuestion = (_: unknown, entered: Entered, situation: Situation): CommandAnswer => {
  const question = entered['question'] ?? ''
  const { failed } = questionsWords[situation.reader.lang]
  const box = boxHere(situation)
  if (!box.ok) return notPut(question, box.sentence, situation)
  if (quote(question, longestQuestion).length === 0) return answerWith(failed.blank)
  const asked = { question, name: entered['name'] === 'named' ? situation.reader.name : undefined }
  return { later: (report) => put(asked, box, situation, report) }
}

type Asked = { readonly question: string; readonly name: string | undefined }

const put = async (
  asked: Asked,
  here: Extract<BoxHere, { ok: true }>,
  situation: Situation,
  report: Report,
): Promise<Answer> => {
  const { app, interactionId: id, reader } = situation
  const { failed } = questionsWords[reader.lang]
  const opened = await openBox(app, here.guildId, here.channelId)
  if (!opened.ok) return notPut(asked.question, boxFault(opened.fault, reader.lang), situation)
  const receipt = newReceipt()
  const work: QuestionWork = { guildId: here.guildId, channelId: here.channelId, receipt: receiptHash(receipt) }
  const now = app.clock().getTime()
  const operation = { id, kind: questionKind, claim: `question:${id}`, step: 'begun', data: work, updatedAt: now }
  try {
    if (!(await app.store.operations.begin(operation))) return answerWith(failed.busy)
  } catch (error) {
    const fault = storeFaultOf(error)
    if (fault === undefined) throw error
    app.log.error({ interaction: id, err: error }, 'the store failed')
    return notPut(asked.question, messages(reader.lang).storeFaults[fault], situation)
  }
  // The receipt comes first: should everything stop after the post, the asker holds it already.
  try {
    await report({ ok: true, card: receiptCard('posting', receipt, reader.lang) })
  } catch (error) {
    app.log.warn({ interaction: id, err: error }, 'a receipt was not shown, so the question is not posted')
    await endQuietly(app, id)
    return notPut(asked.question, messages(reader.lang).channelFaults.unreachable, situation)
  }
  const posted = await post(asked, opened.box, situation)
  // What Discord did not answer may have been done: the row stays, and recovery looks.
  if (!posted.ok && posted.fault === 'unreachable')
    return { ok: true, card: receiptCard('uncertain', receipt, reader.lang) }
  if (!posted.ok) {
    await endQuietly(app, id)
    return notPut(asked.question, boxFault(posted.fault, reader.lang), situation)
  }
  const { threadId, channelId, messageId } = posted.value
  try {
    await app.store.questions.add({
      threadId,
      guildId: here.guildId,
      channelId,
      messageId,
      receipt: work.receipt,
      createdAt: now,
      solvedAt: undefined,
      answerId: undefined,
    })
    await app.store.operations.end(id)
  } catch (error) {
    if (storeFaultOf(error) === undefined) throw error
    app.log.error({ interaction: id, err: error }, 'the store failed after a question was posted')
    return { ok: true, card: receiptCard('uncertain', receipt, reader.lang) }
  }
  return { ok: true, card: receiptCard('done', receipt, reader.lang, addressOf(here.guildId, threadId)) }
}

/** Posts a question into a forum, or into a text channel with a thread on it. */
const post = async (
  { question, name }: Asked,
  box: OpenBox,
  { app, interactionId: id, reader }: Situation,
): Promise<ChannelResult<Posted & { readonly threadId: string }>> => {
  const lang = answerLanguage(reader, { seenBy: 'others' })
  const body = publicBody(postCard(newPost(question, name, lang, id), false))
  const thread = { name: threadName(question), body, tags: box.tags }
  if (box.isForum) {
    const opened = await app.channel.openThread(box, thread, id)
    // A tag that only moderators may set is refused like a missing permission to post: without it the question can still go in.
    return !opened.ok && opened.fault === 'no-permission' && box.tags.length > 0 && !box.needsTag
      ? app.channel.openThread(box, { ...thread, tags: [] }, id)
      : opened
  }
  const message = await app.channel.post(box.id, body, id)
  if (!message.ok) return message
  const opened = await app.channel.startThread(message.value, thread.name)
  if (opened.ok) return { ok: true, value: { ...message.value, threadId: opened.value } }
  // A question without a thread has no place for answers.
  if (opened.fault !== 'unreachable') await app.channel.remove(message.value, questionsWords[lang].post.reason)
  return opened
}

/** Says what is in the way, and keeps the question in the message, so that nobody has to type it again. */
const notPut = (question: string, sentence: string, { reader: { lang } }: Situation): Answer => {
  const { failed } = questionsWords[lang]
  const blocks: readonly Block[] = [
    { kind: 'text', text: sentence },
    { kind: 'text', text: failed.again },
    ...quote(question, longestQuestion),
  ]
  return { ok: true, card: plainCard(failed.title, blocks, { buttons: [putButton({ lang })] }) }
}
