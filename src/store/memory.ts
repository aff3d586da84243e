import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** What a player has learnt of an entry. `card` is the schedule's own state. */
type Memory = {
  readonly entryId: string
  readonly version: number
  readonly dueAt: number
  readonly card: unknown
}

/** What players who opted in have learnt, under a keyed hash of who they are (players.ts). */
export type MemoryTable = {
  readonly of: (player: string) => Promise<readonly Memory[]>
  readonly put: (player: string, memory: Memory) => Promise<void>
  /** Deletes everything of a player, and says how much there was. */
  readonly forget: (player: string) => Promise<number>
}

export const memoryTable = (db: Kysely<Tables>): MemoryTable => ({
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
      .values({ player, entry_id: entryId, ...row })
      .onConflict((conflict) => conflict.columns(['player', 'entry_id']).doUpdateSet(row))
      .execute()
  },
  forget: async (player) => {
    const result = await db.deleteFrom('quiz_memory').where('player', '=', player).executeTakeFirst()
    return Number(result.numDeletedRows)
  },
})
