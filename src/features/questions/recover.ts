import { z } from 'zod'
import type { App } from '../../door/app.ts'
import type { ChannelFault, Posted } from '../../door/channel.ts'
import type { Operation } from '../../store/operations.ts'
import { answerState } from './answer-card.ts'
import { openBox } from './box.ts'
import { findAfter } from './find-after.ts'
import { readPost, threadName } from './post.ts'
import { questionKind, type QuestionWork } from './put.ts'
import { quotedIn } from './quoted.ts'
import { showState, stateKind } from './state.ts'
import { questionsWords } from './words.ts'

const Question = z.object({ guildId: z.string(), channelId: z.string(), receipt: z.string() })
const State = z.object({ threadId: z.string(), targetId: z.string().optional() })

/** Finishes a question that was posted, so that its receipt works and it is on the list. One that never was leaves nothing behind. */
const recoverQuestion = async ({ id, data, updatedAt }: Operation, app: App): Promise<void> => {
  const work: QuestionWork = Question.parse(data)
  const found = await findPost(app, work, id)
  if (found === 'unreachable') return
  if (typeof found === 'object') {
    const threadId = await threadOf(app, found)
    if (threadId === 'unreachable') return
    if (threadId !== undefined && (await app.store.questions.find(threadId)) === undefined)
      await app.store.questions.add({
        ...work,
        ...found.at,
        threadId,
        createdAt: updatedAt,
        solvedAt: undefined,
        answerId: undefined,
      })
  }
  await app.store.operations.end(id)
}

/** A question's post, and what it asks. `isPost` for those of a forum, which are threads already. */
type Found = { readonly at: Posted; readonly question: string; readonly isPost: boolean }

/** Looks for the post that bears the work's id, which is a snowflake older than the post (Discord docs, Reference). */
const findPost = async (
  app: App,
  { guildId, channelId }: QuestionWork,
  mark: string,
): Promise<Found | ChannelFault | undefined> => {
  const opened = await openBox(app, guildId, channelId)
  if (!opened.ok && opened.fault !== 'bad-tag') return opened.fault
  if (!opened.ok || opened.box.isForum) return findForumPost(app, guildId, channelId, mark)
  const found = await findAfter(app, channelId, mark, (message) => readPost(message)?.mark === mark)
  if (!found.ok) return found.fault
  return found.value && { at: { channelId, messageId: found.value.id }, question: quotedIn(found.value), isPost: false }
}

const findForumPost = async (
  app: App,
  guildId: string,
  forumId: string,
  mark: string,
): Promise<Found | ChannelFault | undefined> => {
  const threads = await app.channel.threads(guildId)
  if (!threads.ok) return threads.fault
  for (const { id, parentId } of threads.value) {
    if (parentId !== forumId || BigInt(id) < BigInt(mark)) continue
    const at = { channelId: id, messageId: id }
    const message = await app.channel.read(at)
    if (!message.ok && message.fault === 'unreachable') return message.fault
    if (message.ok && readPost(message.value)?.mark === mark)
      return { at, question: quotedIn(message.value), isPost: true }
  }
  return undefined
}

/** The thread of a post, opened where it is still missing. A question that can have none is taken back. */
const threadOf = async (app: App, { at, question, isPost }: Found): Promise<string | undefined> => {
  if (isPost) return at.messageId
  const thread = await app.channel.startThread(at, threadName(question))
  if (thread.ok) return thread.value
  if (thread.fault === 'unreachable') return thread.fault
  await app.channel.remove(at, questionsWords.en.post.reason)
  return undefined
}

/** Shows what the store says of a question, after noting an answer that was reposted but not yet noted. */
const recoverState = async ({ id, data, updatedAt }: Operation, app: App): Promise<void> => {
  const { threadId, targetId } = State.parse(data)
  if (targetId !== undefined) {
    const answer = await findAfter(
      app,
      threadId,
      targetId,
      (message) => message.message_reference?.message_id === targetId && answerState(message) === 'accepted',
    )
    if (!answer.ok && answer.fault === 'unreachable') return
    if (answer.ok && answer.value !== undefined) await app.store.questions.solve(threadId, updatedAt, answer.value.id)
  }
  const shown = await showState(app, threadId)
  if (shown.tag !== 'unreachable' && shown.post !== 'unreachable') await app.store.operations.end(id)
}

/** How interrupted work of questions is finished or undone, by its kind in the journal. */
export const questionsRecoveries = { [questionKind]: recoverQuestion, [stateKind]: recoverState }
