import { join } from 'node:path'
import { Kysely, type Dialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { guildsTable, type GuildsTable } from './guilds.ts'
import { jobsTable, type JobsTable } from './jobs.ts'
import { memoryTable, type MemoryTable } from './memory.ts'
import { migrations } from './migrations.ts'
import { operationsTable, type OperationsTable } from './operations.ts'
import { pinsTable, type PinsTable } from './pins.ts'
import { playerNames } from './players.ts'
import { questionsTable, type QuestionsTable } from './questions.ts'
import { roundsTable, type RoundsTable } from './rounds.ts'
import { settingsTable, type SettingsTable } from './settings.ts'
import { openFile, sqliteDialect } from './sqlite.ts'
import type { Tables } from './tables.ts'

/** What Ronten keeps. Any call may reject where the store cannot be reached or written: storeFaultOf says which it was. */
export type Store = {
  readonly settings: SettingsTable
  readonly pins: PinsTable
  readonly operations: OperationsTable
  readonly jobs: JobsTable
  readonly questions: QuestionsTable
  readonly rounds: RoundsTable
  readonly memory: MemoryTable
  readonly guilds: GuildsTable
  /** The name under which what a person has learnt is kept. */
  readonly playerOf: (userId: string) => string
  /** Whether several processes may use it at once. */
  readonly shared: boolean
  readonly close: () => Promise<void>
}

/** Where to keep: a PostgreSQL database, a folder for a SQLite file, or memory that goes with the process. */
export type Whereabouts =
  { readonly url: string; readonly onError: (error: Error) => void } | { readonly folder: string } | 'memory'

/** The SQLite file within its folder. */
export const fileIn = (folder: string): string => join(folder, 'ronten.sqlite')

/**
 * Opens the store and brings its tables up to date. Several replicas may start at once: on PostgreSQL one migrates while the others wait
 * for its lock (Kysely docs, Migrations). Rejects where the store cannot be reached, or was last written by a newer version.
 */
export const openStore = async (where: Whereabouts): Promise<Store> => {
  if (where === 'memory') return openOn(sqliteDialect(openFile(':memory:')), false)
  if ('url' in where) {
    const { url, onError } = where
    // Its client is loaded only where it is used: a twentieth of the start.
    const { postgresDialect } = await import('./postgres.ts')
    const db = new Kysely<Tables>({ dialect: postgresDialect(url, onError, 'migration') })
    try {
      await migrate(db)
    } finally {
      await db.destroy()
    }
    return openOn(postgresDialect(url, onError), true)
  }
  return openOn(sqliteDialect(openFile(fileIn(where.folder))), false)
}

/** The same over a connection of one's own. `shared`: whether several processes may use it at once. */
export const openOn = async (dialect: Dialect, shared: boolean): Promise<Store> => {
  const db = new Kysely<Tables>({ dialect })
  try {
    await migrate(db)
    return storeOf(db, await playerNames(db), shared)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

const migrate = async (db: Kysely<Tables>): Promise<void> => {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

const storeOf = (db: Kysely<Tables>, playerOf: Store['playerOf'], shared: boolean): Store => ({
  settings: settingsTable(db),
  pins: pinsTable(db),
  operations: operationsTable(db, shared),
  jobs: jobsTable(db),
  questions: questionsTable(db),
  rounds: roundsTable(db),
  memory: memoryTable(db),
  guilds: guildsTable(db),
  playerOf,
  shared,
  close: () => db.destroy(),
})
