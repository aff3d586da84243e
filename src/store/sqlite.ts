import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { SqliteDialect, type Dialect } from 'kysely'

/**
 * How long a statement waits for another process that holds the file (a second start, a tool), in milliseconds. Nothing else is done
 * meanwhile, look-ups included, so it is short; whoever asked is told to try again.
 */
const patience = 300

/**
 * Opens a SQLite file, or one in memory for `:memory:`. WAL, so that a backup does not keep anybody from writing; synchronous FULL, so that
 * what was acknowledged survives a loss of power (SQLite docs, PRAGMA synchronous).
 */
export const openFile = (path: string): DatabaseSync => {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path, { timeout: patience, enableForeignKeyConstraints: true })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  return database
}

/** Kysely's dialect over node:sqlite, which it asks for `prepare` and `close` alone. */
export const sqliteDialect = (database: DatabaseSync): Dialect =>
  new SqliteDialect({
    database: {
      close: () => {
        database.close()
      },
      prepare: (sql) => {
        const statement = database.prepare(sql)
        // Kysely hands over what the queries hold: text, numbers and null, all of which SQLite takes.
        const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...values(parameters)),
          run: (parameters) => statement.run(...values(parameters)),
          iterate: (parameters) => statement.iterate(...values(parameters)),
        }
      },
    },
  })
