import type { Kysely, Selectable } from 'kysely'
import type { Tables } from './tables.ts'

/** A quiz that a group plays in a channel: everything needed to go on after a restart or on another replica. */
type Round = {
  readonly id: string
  readonly guildId: string
  readonly channelId: string
  readonly messageId: string | undefined
  readonly language: string
  /** The questions as drawn; their shape is the quiz's own. */
  readonly questions: unknown
  /** The question that is open now, counted from 0. */
  readonly at: number
  readonly updatedAt: number
}

type RoundAnswer = { readonly question: number; readonly player: string; readonly choice: number }

/** Rounds under way and the answers given in them. Both go when the round is over. */
export type RoundsTable = {
  readonly add: (round: Round) => Promise<void>
  readonly find: (id: string) => Promise<Round | undefined>
  readonly posted: (id: string, messageId: string) => Promise<void>
  /** Opens the next question. False where somebody else, or another replica, has done so already. */
  readonly advance: (id: string, from: number, now: number) => Promise<boolean>
  /** Keeps the first answer of a player to a question. False where there is one already. */
  readonly answer: (id: string, answer: RoundAnswer) => Promise<boolean>
  readonly answers: (id: string) => Promise<readonly RoundAnswer[]>
  readonly end: (id: string) => Promise<void>
  /** Ends rounds that nobody has moved since a moment, and says how many. */
  readonly endIdle: (untouchedSince: number) => Promise<number>
}

export const roundsTable = (db: Kysely<Tables>): RoundsTable => ({
  add: async (round) => {
    await db
      .insertInto('quiz_round')
      .values({
        id: round.id,
        guild_id: round.guildId,
        channel_id: round.channelId,
        message_id: round.messageId ?? null,
        language: round.language,
        questions: JSON.stringify(round.questions),
        at: round.at,
        updated_at: round.updatedAt,
      })
      .execute()
  },
  find: async (id) => {
    const row = await db.selectFrom('quiz_round').selectAll().where('id', '=', id).executeTakeFirst()
    return row && roundOf(row)
  },
  posted: async (id, messageId) => {
    await db.updateTable('quiz_round').set({ message_id: messageId }).where('id', '=', id).execute()
  },
  advance: async (id, from, now) => {
    const result = await db
      .updateTable('quiz_round')
      .set({ at: from + 1, updated_at: now })
      .where('id', '=', id)
      .where('at', '=', from)
      .executeTakeFirst()
    return Number(result.numUpdatedRows) > 0
  },
  answer: async (id, { question, player, choice }) => {
    const result = await db
      .insertInto('quiz_answer')
      .values({ round_id: id, question, player, choice })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
  },
  answers: async (id) =>
    db.selectFrom('quiz_answer').select(['question', 'player', 'choice']).where('round_id', '=', id).execute(),
  end: async (id) => {
    await db.deleteFrom('quiz_round').where('id', '=', id).execute()
  },
  endIdle: async (untouchedSince) => {
    const result = await db.deleteFrom('quiz_round').where('updated_at', '<=', untouchedSince).executeTakeFirst()
    return Number(result.numDeletedRows)
  },
})

const roundOf = (row: Selectable<Tables['quiz_round']>): Round => ({
  id: row.id,
  guildId: row.guild_id,
  channelId: row.channel_id,
  messageId: row.message_id ?? undefined,
  language: row.language,
  questions: JSON.parse(row.questions),
  at: row.at,
  updatedAt: row.updated_at,
})
