import { PostgresDialect, type Dialect } from 'kysely'
import pg from 'pg'

/** Connections of one process. A handful serves thousands of interactions a minute; PostgreSQL allows 100 in all unless told otherwise. */
const connections = 5
/** How long to wait for a connection and for an answer, in milliseconds: an interaction's patience is longer than that. */
const patience = 5000
/** How long a change of the tables may take, and the others may wait for it: a start has more time than an interaction. */
const patienceAtStart = 10 * 60_000

/**
 * Kysely's dialect over a pool of connections. Broken connections are replaced by the pool; `onError` hears of those that broke while idle,
 * which would otherwise end the process (node-postgres docs, pg.Pool, error event).
 */
export const postgresDialect = (
  url: string,
  onError: (error: Error) => void,
  use: 'interactions' | 'migration' = 'interactions',
): Dialect => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience,
    query_timeout: use === 'migration' ? patienceAtStart : patience,
    types: { getTypeParser: readNumbers },
  })
  pool.on('error', onError)
  return new PostgresDialect({ pool })
}

/** bigint and count() come as text, lest they lose digits; times in milliseconds fit a number. */
const readNumbers: typeof pg.types.getTypeParser = (type: number, format?: unknown) =>
  type === pg.types.builtins.INT8
    ? Number
    : // The declaration has one overload for each format, which a wrapper cannot repeat.
      (pg.types.getTypeParser as (type: number, format?: unknown) => (value: string) => unknown)(type, format)
