import type { App } from '../../door/app.ts'
import type { ChannelFault } from '../../door/channel.ts'
import type { BoxedQuestion } from '../../store/questions.ts'
import { endQuietly, keep } from '../keep.ts'
import { postCard, publicBody, readPost } from './post.ts'

/** The kind of this work in the journal. */
export const stateKind = 'question-state'

/** What the journal keeps of a change of state: the thread, and the message that was taken as the answer where there is one. */
export type StateWork = { readonly threadId: string; readonly targetId?: string }

/** What could not be shown of a question's state. `gone`: the thread was deleted, and the question is forgotten. */
export type Shown = {
  readonly gone: boolean
  readonly tag: ChannelFault | undefined
  readonly post: ChannelFault | undefined
}

/**
 * Does work on a question that nobody else may do at the same time, with the journal's row written first. `work` says what could not be
 * shown; where Discord could not be reached the row stays, and recovery shows the rest. Undefined where other work holds the question.
 */
export const withQuestion = async <T extends { readonly shown: Shown }>(
  app: App,
  id: string,
  data: StateWork,
  work: () => Promise<T>,
): Promise<T | undefined> => {
  const now = app.clock().getTime()
  const claim = `question-state:${data.threadId}`
  if (!(await app.store.operations.begin({ id, kind: stateKind, claim, step: 'begun', data, updatedAt: now })))
    return undefined
  const done = await work()
  if (done.shown.tag !== 'unreachable' && done.shown.post !== 'unreachable') await endQuietly(app, id)
  return done
}

/**
 * Shows in Discord what the store says of a question: by the forum's tags where they are mapped, and on the post itself. May be repeated. A
 * question whose thread is gone is forgotten.
 */
export const showState = async (app: App, threadId: string): Promise<Shown> => {
  const question = await app.store.questions.find(threadId)
  if (question === undefined) return { gone: true, tag: undefined, post: undefined }
  const tag = await showTag(app, question)
  if (tag === 'unknown-channel') {
    await app.store.questions.forget(threadId)
    return { gone: true, tag: undefined, post: undefined }
  }
  return { gone: false, tag, post: await showPost(app, question) }
}

/** Shows it once it was written down; where the store fails, recovery does both: the journal's row names the answer. */
export const keepAndShow = async (
  app: App,
  threadId: string,
  write: () => Promise<unknown>,
): Promise<Shown | 'later'> => {
  let shown: Shown = allShown
  const isKept = await keep(app, async () => {
    await write()
    shown = await showState(app, threadId)
  })
  return isKept ? shown : 'later'
}

/** What is left to recovery. */
export const later: Shown = { gone: false, tag: undefined, post: 'unreachable' }

/** Everything is shown. */
export const allShown: Shown = { gone: false, tag: undefined, post: undefined }

/** Looks at the thread, and sets the mapped tag of its state in place of the other's; further tags stay. */
const showTag = async (app: App, { guildId, threadId, solvedAt }: BoxedQuestion): Promise<ChannelFault | undefined> => {
  const thread = await app.channel.info(threadId)
  if (!thread.ok) return thread.fault
  const { openTag, solvedTag } = app.settings.of(guildId)
  const { appliedTags, parentId } = thread.value
  if ((openTag === undefined && solvedTag === undefined) || parentId === undefined) return undefined
  const forum = await app.channel.info(parentId)
  if (!forum.ok) return forum.fault === 'unknown-channel' ? undefined : forum.fault
  const wanted = forum.value.tags.find(({ id }) => id === (solvedAt === undefined ? openTag : solvedTag))?.id
  const others = appliedTags.filter((id) => id !== openTag && id !== solvedTag)
  // A post bears at most five (Discord docs, Channel).
  const tags = wanted === undefined ? others : [wanted, ...others].slice(0, 5)
  if (tags.length === 0 && forum.value.needsTag) return undefined
  if (tags.toSorted().join() === appliedTags.toSorted().join()) return undefined
  const tagged = await app.channel.tag(threadId, tags)
  return tagged.ok ? undefined : tagged.fault
}

const showPost = async (app: App, question: BoxedQuestion): Promise<ChannelFault | undefined> => {
  const { guildId, threadId, channelId, messageId, solvedAt, answerId } = question
  const at = { channelId, messageId }
  const message = await app.channel.read(at)
  if (!message.ok) return message.fault
  const post = readPost(message.value)
  if (post === undefined) return undefined
  const answered = answerId === undefined ? undefined : { guildId, threadId, answerId }
  const edited = await app.channel.edit(at, publicBody(postCard(post, solvedAt !== undefined, answered)))
  return edited.ok ? undefined : edited.fault
}
