import type { Kysely, Selectable } from 'kysely'
import type { Tables } from './tables.ts'

/** Work that posts: what it is, how far it has come, and what is needed to go on with it (no text and no person). */
export type Operation = {
  /** The id of the interaction that asked for it, which serves as nonce too. */
  readonly id: string
  readonly kind: string
  readonly claim: string
  readonly step: string
  readonly data: unknown
  readonly updatedAt: number
}

/** The journal of work that posts. A row stands before the first request and goes when the work is over, either way. */
export type OperationsTable = {
  /** Writes down that work begins. False where the same interaction came twice, or the claim is held by other work. */
  readonly begin: (operation: Operation) => Promise<boolean>
  /**
   * Writes down that the work of an interaction has begun, whatever it is. False where another process wrote the same before. The row stays
   * until one is noted that was made ten minutes later, for a copy that comes late, whatever becomes of the work; it is never taken over.
   * `madeAt` is Discord's time of the interaction, in milliseconds: the clocks of replicas differ.
   */
  readonly note: (interactionId: string, madeAt: number) => Promise<boolean>
  readonly advance: (id: string, step: string, data: unknown, now: number) => Promise<void>
  readonly end: (id: string) => Promise<void>
  /** How much work is under way, or was interrupted. Notes do not count. */
  readonly count: () => Promise<number>
  /**
   * Takes over work that nobody has touched since a moment, or that is from the future, the oldest first; each piece goes to one caller alone, however many replicas
   * ask at once.
   */
  readonly takeOver: (untouchedSince: number, now: number) => Promise<Operation | undefined>
}

/**
 * The kind of a note, and how long it stays, in milliseconds: as long as the endpoint takes a signature (five minutes), and as much again for clocks
 * that differ. Who got hold of a signed request has nothing done a second time by another replica.
 */
const noteKind = 'interaction'
const noted = 600_000

/** So far ahead (milliseconds) no clock of a replica is: a row from then was written before a clock was set back. */
const ahead = 600_000

/** `shared`: whether other processes use the same database. */
export const operationsTable = (db: Kysely<Tables>, shared: boolean): OperationsTable => ({
  begin: (operation) => begin(db, operation),
  note: async (interactionId, madeAt) => {
    const id = `${noteKind}:${interactionId}`
    const note = { id, kind: noteKind, claim: id, step: 'begun', data: {}, updatedAt: madeAt }
    if (!(await begin(db, note))) return false
    await db
      .deleteFrom('operation')
      .where('kind', '=', noteKind)
      .where('updated_at', '<', madeAt - noted)
      .execute()
    return true
  },
  advance: async (id, step, data, now) => {
    await db
      .updateTable('operation')
      .set({ step, data: JSON.stringify(data), updated_at: now })
      .where('id', '=', id)
      .execute()
  },
  end: async (id) => {
    await db.deleteFrom('operation').where('id', '=', id).execute()
  },
  count: async () => {
    const { open } = await db
      .selectFrom('operation')
      .select(({ fn }) => fn.countAll<number>().as('open'))
      .where('kind', '!=', noteKind)
      .executeTakeFirstOrThrow()
    return open
  },
  takeOver: async (untouchedSince, now) => {
    // One statement. On PostgreSQL rows that others are just taking are passed over, so that nobody waits for anybody; SQLite has one writer
    // at a time.
    const row = await db
      .updateTable('operation')
      .set({ updated_at: now })
      .where('id', '=', (oldest) =>
        oldest
          .selectFrom('operation')
          .select('id')
          .where('kind', '!=', noteKind)
          .where((row) => row.or([row('updated_at', '<=', untouchedSince), row('updated_at', '>', now + ahead)]))
          .orderBy('updated_at')
          .limit(1)
          .$if(shared, (query) => query.forUpdate().skipLocked()),
      )
      .returningAll()
      .executeTakeFirst()
    return row && operationOf(row)
  },
})

const begin = async (db: Kysely<Tables>, { id, kind, claim, step, data, updatedAt }: Operation): Promise<boolean> => {
  const result = await db
    .insertInto('operation')
    .values({ id, kind, claim, step, data: JSON.stringify(data), updated_at: updatedAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

const operationOf = (row: Selectable<Tables['operation']>): Operation => ({
  id: row.id,
  kind: row.kind,
  claim: row.claim,
  step: row.step,
  data: JSON.parse(row.data),
  updatedAt: row.updated_at,
})
