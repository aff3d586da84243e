/** Why the store could not do what it was asked: out of space, not writable, or not to be reached. */
export type StoreFault = 'full' | 'read-only' | 'away'

/** SQLite's result codes (SQLite docs, Result and Error Codes). */
const sqliteFaults: Readonly<Record<number, StoreFault>> = {
  5: 'away', // SQLITE_BUSY
  6: 'away', // SQLITE_LOCKED
  8: 'read-only', // SQLITE_READONLY
  10: 'away', // SQLITE_IOERR
  13: 'full', // SQLITE_FULL
  14: 'away', // SQLITE_CANTOPEN
}

/** PostgreSQL's error codes by their beginnings (PostgreSQL docs, Appendix A), and Node's of connections that fail. */
const postgresFaults: readonly (readonly [beginning: string, fault: StoreFault])[] = [
  ['53100', 'full'],
  ['25006', 'read-only'],
  ['08', 'away'],
  // What a connection is refused with: a wrong password, no such database, one that takes no connections now.
  ['28', 'away'],
  ['3D000', 'away'],
  ['55000', 'away'],
  ['53', 'away'],
  ['57P', 'away'],
  ['ECONN', 'away'],
  ['ENOTFOUND', 'away'],
  ['EPIPE', 'away'],
  ['ETIMEDOUT', 'away'],
]

/** What node-postgres says without a code when a connection ends, or does not come, in time. */
const lostConnection =
  /Connection terminated|timeout exceeded|Query read timeout|Client has encountered a connection error/

/** The fault of the store behind an error; undefined for any other error, which is a bug. */
export const storeFaultOf = (error: unknown): StoreFault | undefined => {
  if (!(error instanceof Error)) return undefined
  if (error instanceof AggregateError) return storeFaultOf(error.errors[0])
  if ('errcode' in error && typeof error.errcode === 'number') return sqliteFaults[error.errcode & 0xff]
  const code = 'code' in error ? String(error.code) : ''
  const known = postgresFaults.find(([beginning]) => code.startsWith(beginning))?.[1]
  return known ?? (lostConnection.test(error.message) ? 'away' : undefined)
}
