import { sql, type Kysely, type Selectable } from 'kysely'
import type { Tables } from './tables.ts'

/** A quiz that a group plays in a channel: everything needed to go on after a restart or on another replica. */
export type Round = {
  readonly id: string
  readonly guildId: string
  readonly channelId: string
  readonly messageId: string | undefined
  readonly language: string
  /** The questions as drawn; their shape is the quiz's own. */
  readonly questions: unknown
  /** How far it has come: twice the number of the question that is open, counted from 0, and one more once its answer was shown. */
  readonly at: number
  readonly updatedAt: number
}

type RoundAnswer = { readonly question: number; readonly player: string; readonly choice: number }

/** Rounds under way and the answers given in them. Both go when the round is over. */
export type RoundsTable = {
  /** Begins a round; the same one twice is one. */
  readonly add: (round: Round) => Promise<void>
  readonly find: (id: string) => Promise<Round | undefined>
  readonly posted: (id: string, messageId: string) => Promise<void>
  /** Moves on, by one unless told otherwise. False where somebody else, or another replica, has done so already. */
  readonly advance: (id: string, from: number, now: number, to?: number) => Promise<boolean>
  /** Keeps the first answer of a player to the question that is open. False where there is one already, or it is open no longer. */
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
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  find: async (id) => {
    const row = await db.selectFrom('quiz_round').selectAll().where('id', '=', id).executeTakeFirst()
    return row && roundOf(row)
  },
  posted: async (id, messageId) => {
    await db.updateTable('quiz_round').set({ message_id: messageId }).where('id', '=', id).execute()
  },
  advance: async (id, from, now, to = from + 1) => {
    const result = await db
      .updateTable('quiz_round')
      .set({ at: to, updated_at: now })
      .where('id', '=', id)
      .where('at', '=', from)
      .executeTakeFirst()
    return Number(result.numUpdatedRows) > 0
  },
  answer: async (id, { question, player, choice }) => {
    const result = await db
      .insertInto('quiz_answer')
      .columns(['round_id', 'question', 'player', 'choice'])
      .expression((build) =>
        build
          .selectFrom('quiz_round')
          // PostgreSQL takes parameters of a select for text, unless told otherwise.
          .select([
            'id',
            sql<number>`cast(${question} as integer)`.as('question'),
            sql<string>`cast(${player} as text)`.as('player'),
            sql<number>`cast(${choice} as integer)`.as('choice'),
          ])
          .where('id', '=', id)
          .where('at', '=', question * 2),
      )
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
