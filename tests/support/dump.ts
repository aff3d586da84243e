import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { fileIn } from '../../src/store/open.ts'

/** Every value of every table, and for a file its very bytes: what was deleted may still stand in them. */
export const dump = async (where: string): Promise<string> => {
  if (where.startsWith('postgres')) {
    const client = new pg.Client({ connectionString: where })
    await client.connect()
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    )
    const all = []
    for (const { name } of tables) all.push(name, (await client.query(`SELECT * FROM "${name}"`)).rows)
    await client.end()
    return JSON.stringify(all)
  }
  const database = new DatabaseSync(fileIn(where), { readOnly: true })
  const tables = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all()
  const all = tables.flatMap(({ name }) => [name, database.prepare(`SELECT * FROM "${String(name)}"`).all()])
  database.close()
  const bytes = readdirSync(where)
    .map((file) => join(where, file))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path).toString('latin1') + readFileSync(path).toString('utf8'))
  return JSON.stringify(all) + bytes.join('')
}
