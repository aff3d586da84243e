import type { Kysely, Selectable } from 'kysely'
import type { Tables } from './tables.ts'

/** A question in a server's question box: where it stands, never what it says or whose it is. */
export type BoxedQuestion = {
  readonly threadId: string
  readonly guildId: string
  readonly channelId: string
  readonly messageId: string
  readonly receipt: string
  readonly createdAt: number
  readonly solvedAt: number | undefined
  readonly answerId: string | undefined
}

/** The questions that Ronten has put into question boxes. */
export type QuestionsTable = {
  /** Adds a question; the same one twice is one. */
  readonly add: (question: BoxedQuestion) => Promise<void>
  readonly find: (threadId: string) => Promise<BoxedQuestion | undefined>
  readonly byReceipt: (receipt: string) => Promise<BoxedQuestion | undefined>
  /** Of a server, the oldest first. */
  readonly ofGuild: (guildId: string, which: 'open' | 'solved') => Promise<readonly BoxedQuestion[]>
  /**
   * Marks a question solved, with the message that holds the accepted answer where there is one; such an answer is noted on a solved question
   * too that has none. False where nothing changed.
   */
  readonly solve: (threadId: string, now: number, answerId?: string) => Promise<boolean>
  readonly reopen: (threadId: string) => Promise<void>
  readonly forget: (threadId: string) => Promise<void>
}

export const questionsTable = (db: Kysely<Tables>): QuestionsTable => ({
  add: async (question) => {
    await db
      .insertInto('question')
      .values(rowOf(question))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  find: async (threadId) => {
    const row = await db.selectFrom('question').selectAll().where('thread_id', '=', threadId).executeTakeFirst()
    return row && questionOf(row)
  },
  byReceipt: async (receipt) => {
    const row = await db.selectFrom('question').selectAll().where('receipt', '=', receipt).executeTakeFirst()
    return row && questionOf(row)
  },
  ofGuild: async (guildId, which) => {
    const rows = await db
      .selectFrom('question')
      .selectAll()
      .where('guild_id', '=', guildId)
      .where('solved_at', which === 'open' ? 'is' : 'is not', null)
      .orderBy('created_at')
      .execute()
    return rows.map(questionOf)
  },
  solve: async (threadId, now, answerId) => {
    const result = await db
      .updateTable('question')
      .set((row) =>
        answerId === undefined
          ? { solved_at: now }
          : { solved_at: row.fn.coalesce('solved_at', row.val(now)), answer_id: answerId },
      )
      .where('thread_id', '=', threadId)
      .where(answerId === undefined ? 'solved_at' : 'answer_id', 'is', null)
      .executeTakeFirst()
    return Number(result.numUpdatedRows) > 0
  },
  reopen: async (threadId) => {
    await db
      .updateTable('question')
      .set({ solved_at: null, answer_id: null })
      .where('thread_id', '=', threadId)
      .execute()
  },
  forget: async (threadId) => {
    await db.deleteFrom('question').where('thread_id', '=', threadId).execute()
  },
})

const questionOf = (row: Selectable<Tables['question']>): BoxedQuestion => ({
  threadId: row.thread_id,
  guildId: row.guild_id,
  channelId: row.channel_id,
  messageId: row.message_id,
  receipt: row.receipt,
  createdAt: row.created_at,
  solvedAt: row.solved_at ?? undefined,
  answerId: row.answer_id ?? undefined,
})

const rowOf = (question: BoxedQuestion) => ({
  thread_id: question.threadId,
  guild_id: question.guildId,
  channel_id: question.channelId,
  message_id: question.messageId,
  receipt: question.receipt,
  created_at: question.createdAt,
  solved_at: question.solvedAt ?? null,
  answer_id: question.answerId ?? null,
})
