import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Work that comes again and again and that one process does for all: who does it now, or when it is due. */
export type JobsTable = {
  /**
   * Takes a job that is due and that nobody holds, or goes on holding it, until a moment (milliseconds). Of several that ask at once one gets
   * it; once the moment has passed without another call, anybody may take over.
   */
  readonly hold: (name: string, holder: string, now: number, until: number) => Promise<boolean>
  /** Lays down a job that is done until it is due again. Does nothing where somebody else has taken over meanwhile. */
  readonly layDown: (name: string, holder: string, dueAt: number) => Promise<void>
}

/** A moment further ahead than this (milliseconds) was written by a clock that was wrong: no job rests for so long. */
const farthest = 2 * 24 * 60 * 60 * 1000

/** Who holds a job that rests. */
const nobody = ''

export const jobsTable = (db: Kysely<Tables>): JobsTable => ({
  hold: async (name, holder, now, until) => {
    // One statement: whoever comes second waits for the first one's row and then compares with what stands there.
    const held = await db
      .insertInto('job')
      .values({ name, holder, free_at: until })
      .onConflict((conflict) =>
        conflict
          .column('name')
          .doUpdateSet({ holder, free_at: until })
          .where((row) =>
            row.or([
              row('job.holder', '=', holder),
              row('job.free_at', '<=', now),
              row('job.free_at', '>', now + farthest),
            ]),
          ),
      )
      .returning('name')
      .executeTakeFirst()
    return held !== undefined
  },
  layDown: async (name, holder, dueAt) => {
    await db
      .updateTable('job')
      .set({ holder: nobody, free_at: dueAt })
      .where('name', '=', name)
      .where('holder', '=', holder)
      .execute()
  },
})
