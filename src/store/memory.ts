import { sql, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** What a player has learnt of an entry. `card` is the schedule's own state. */
export type Memory = {
  readonly entryId: string
  readonly version: number
  readonly dueAt: number
  readonly card: unknown
}

/** What players who opted in have learnt, under a keyed hash of who they are (players.ts). */
export type MemoryTable = {
  /** Notes that a player wants to be reminded. Nothing is kept of anybody before. */
  readonly optIn: (player: string) => Promise<void>
  readonly hasOptedIn: (player: string) => Promise<boolean>
  /** What is due first comes first. */
  readonly of: (player: string) => Promise<readonly Memory[]>
  /** Keeps what a player has learnt of an entry. Does nothing for players who have not opted in, or have deleted it all meanwhile. */
  readonly put: (player: string, memory: Memory) => Promise<void>
  /** Deletes everything of a player, their having opted in too, and says of how many entries there was anything. */
  readonly forget: (player: string) => Promise<number>
}

export const memoryTable = (db: Kysely<Tables>): MemoryTable => ({
  optIn: async (player) => {
    await db
      .insertInto('quiz_player')
      .values({ player })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  hasOptedIn: async (player) =>
    (await db.selectFrom('quiz_player').selectAll().where('player', '=', player).executeTakeFirst()) !== undefined,
  of: async (player) => {
    const rows = await db.selectFrom('quiz_memory').selectAll().where('player', '=', player).orderBy('due_at').execute()
    return rows.map((row) => ({
      entryId: row.entry_id,
      version: row.version,
      dueAt: row.due_at,
      card: JSON.parse(row.card),
    }))
  },
  put: async (player, { entryId, version, dueAt, card }) => {
    const row = { version, due_at: dueAt, card: JSON.stringify(card) }
    await db
      .insertInto('quiz_memory')
      .columns(['player', 'entry_id', 'version', 'due_at', 'card'])
      .expression((build) =>
        build
          .selectFrom('quiz_player')
          // PostgreSQL takes parameters of a select for text, unless told otherwise.
          .select([
            'player',
            sql<string>`cast(${entryId} as text)`.as('entry_id'),
            sql<number>`cast(${version} as integer)`.as('version'),
            sql<number>`cast(${dueAt} as bigint)`.as('due_at'),
            sql<string>`cast(${row.card} as text)`.as('card'),
          ])
          .where('player', '=', player),
      )
      .onConflict((conflict) => conflict.columns(['player', 'entry_id']).doUpdateSet(row))
      .execute()
  },
  forget: async (player) =>
    db.transaction().execute(async (transaction) => {
      const result = await transaction.deleteFrom('quiz_memory').where('player', '=', player).executeTakeFirst()
      await transaction.deleteFrom('quiz_player').where('player', '=', player).execute()
      return Number(result.numDeletedRows)
    }),
})
