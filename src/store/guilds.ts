import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Which servers Ronten was in, so that nothing of a server that it left stays for long. */
export type GuildsTable = {
  /**
   * Compares what is kept with the servers that Ronten is in now: a server that is gone gets the moment, one that is back loses it.
   */
  readonly present: (guildIds: readonly string[], now: number) => Promise<void>
  /** Deletes everything of servers that were left before a moment, and says of how many. */
  readonly forgetLeft: (before: number) => Promise<number>
}

const kept = ['guild_settings', 'pin', 'question', 'quiz_round'] as const

export const guildsTable = (db: Kysely<Tables>): GuildsTable => ({
  present: async (guildIds, now) => {
    const here = new Set(guildIds)
    for (const table of kept) {
      const rows = await db.selectFrom(table).select('guild_id').distinct().execute()
      for (const { guild_id } of rows)
        await db
          .insertInto('guild')
          .values({ guild_id, left_at: null })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
    }
    const known = await db.selectFrom('guild').selectAll().execute()
    for (const { guild_id, left_at } of known)
      if (here.has(guild_id) !== (left_at === null))
        await db
          .updateTable('guild')
          .set({ left_at: here.has(guild_id) ? null : now })
          .where('guild_id', '=', guild_id)
          .execute()
  },
  forgetLeft: async (before) =>
    db.transaction().execute(async (transaction) => {
      const left = await transaction.selectFrom('guild').select('guild_id').where('left_at', '<=', before).execute()
      for (const { guild_id } of left)
        for (const table of [...kept, 'guild'] as const)
          await transaction.deleteFrom(table).where('guild_id', '=', guild_id).execute()
      return left.length
    }),
})
