import type { Card } from '../../cards/card.ts'
import { plainCard } from '../../cards/plain-card.ts'
import { dayOf } from '../../content/day.ts'
import type { Action } from '../../door/action.ts'
import { fail } from '../../door/failure.ts'
import { mayUse } from '../../door/may.ts'
import type { Press } from '../../door/press.ts'
import { refuse } from '../../door/refuse.ts'
import type { Outcome, Reply } from '../../door/reply.ts'
import type { BoxedQuestion } from '../../store/questions.ts'
import type { Solved } from './draft.ts'
import { markdownOf } from './markdown.ts'
import { readPost } from './post.ts'
import { linesOf, quotedIn } from './quoted.ts'
import { addressOf, privately, say } from './say.ts'
import { questionsWords } from './words.ts'

/** A message holds ten files (Discord docs, Create Message): one in Markdown, and a draft for each question. */
const pageSize = 9

/**
 * Hands solved questions to those who may pin: the bot's own messages, which alone it can read, as Markdown and as drafts for curators. Only
 * the one who asked for them sees them.
 */
export const exportSolved = ({ page }: Extract<Action, { do: 'boxExport' }>, press: Press): Outcome => {
  const { app, reader, place } = press
  const { export: words } = questionsWords[reader.lang]
  const { guildId } = place
  if (guildId === undefined || !mayUse('pinners', reader))
    return { now: refuse(fail('not-allowed', { who: 'pinners' }), reader.lang) }
  return privately(async () => {
    // Only drafts are written in YAML: whoever exports none does not load what writes it.
    const { draftOf, freeCodes } = await import('./draft.ts')
    const all = await app.store.questions.ofGuild(guildId, 'solved')
    const from = (page - 1) * pageSize
    const wanted = all.slice(from, from + pageSize)
    if (wanted.length === 0) return say(words.none)
    const read: (Solved | undefined)[] = []
    for (const question of wanted) read.push(await readSolved(question, press))
    const solved = read.flatMap((one) => one ?? [])
    const today = dayOf(app.clock())
    const codes = freeCodes(app.content().pack, from + pageSize).slice(from)
    const card = exportCard({ from, count: all.length, page, read }, press)
    return withFiles(card, [
      markdownOf(solved, reader.lang, today),
      ...solved.map((one, index) => draftOf(one, codes[index] ?? '', today)),
    ])
  })
}

const withFiles = (card: Card, files: Extract<Reply, { kind: 'card' }>['files'] = []): Reply => ({
  kind: 'card',
  card,
  format: 'card',
  as: 'private',
  files,
})

type Exported = {
  readonly from: number
  readonly count: number
  readonly page: number
  readonly read: readonly (Solved | undefined)[]
}

const exportCard = ({ from, count, page, read }: Exported, { reader }: Press): Card => {
  const { export: words } = questionsWords[reader.lang]
  const unread = read.filter((one) => one === undefined).length
  return plainCard(
    words.title(from + 1, from + read.length, count),
    [
      { kind: 'text', text: words.lead },
      ...(unread === 0 ? [] : [{ kind: 'note', text: words.unread(unread) } as const]),
    ],
    { buttons: from + read.length < count ? [{ label: words.next, action: { do: 'boxExport', page: page + 1 } }] : [] },
  )
}

/** What the bot's messages say of a question; undefined where its post cannot be read. */
const readSolved = async (question: BoxedQuestion, { app }: Press): Promise<Solved | undefined> => {
  const { threadId, guildId, channelId, messageId, answerId } = question
  const post = await app.channel.read({ channelId, messageId })
  if (!post.ok || readPost(post.value) === undefined) return undefined
  const answer =
    answerId === undefined ? undefined : await app.channel.read({ channelId: threadId, messageId: answerId })
  return {
    threadId,
    address: addressOf(guildId, threadId),
    question: quotedIn(post.value),
    answer: answer?.ok === true ? { text: quotedIn(answer.value), by: attribution(answer.value) } : undefined,
  }
}

/** Who gave an accepted answer, as its card says it: in the last of its small lines, after which only buttons come. */
const attribution = (message: Parameters<typeof linesOf>[0]): string =>
  linesOf(message)
    .findLast((line) => line.startsWith('-# '))
    ?.slice(3) ?? ''
