import { backup, DatabaseSync } from 'node:sqlite'

/**
 * Copies a SQLite file while others use it, by SQLite's own online backup: writes meanwhile neither wait nor tear the copy. Returns whether
 * the copy passes SQLite's integrity check. The copy is one file alone, without the write-ahead log that the bot's own has beside it.
 */
export const backupFile = async (from: string, to: string): Promise<boolean> => {
  const database = new DatabaseSync(from, { readOnly: true })
  try {
    await backup(database, to)
  } finally {
    database.close()
  }
  const copy = new DatabaseSync(to)
  try {
    copy.exec('PRAGMA journal_mode = DELETE')
    return copy.prepare('PRAGMA integrity_check').get()?.['integrity_check'] === 'ok'
  } finally {
    copy.close()
  }
}
