import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { openStore, type Store } from '../../src/store/open.ts'

/** A store of its own, empty, and how to open it once more as another process or replica would. */
export type TestStore = {
  readonly store: Store
  readonly again: () => Promise<Store>
  /** The folder of the SQLite file, or the address of the database. */
  readonly where: string
  readonly done: () => Promise<void>
}

const sqlite = async (): Promise<TestStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-store-'))
  return opened(
    folder,
    () => openStore({ folder }),
    () => rmSync(folder, { recursive: true }),
  )
}

const postgres = async (): Promise<TestStore> => {
  const { url, remove } = await emptyDatabase()
  return opened(url, () => openStore({ url, onError: () => {} }), remove)
}

/** A database of one's own on the server of the tests, without a table in it. */
export const emptyDatabase = async () => {
  const server = inject('postgres')
  const name = `ronten_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `CREATE DATABASE ${name}`)
  return {
    url: server.replace(/\/postgres$/, `/${name}`),
    remove: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

const opened = async (where: string, open: () => Promise<Store>, remove: () => unknown): Promise<TestStore> => {
  const stores = [await open()]
  return {
    // The list starts with one.
    store: stores[0] as Store,
    again: async () => {
      const store = await open()
      stores.push(store)
      return store
    },
    where,
    done: async () => {
      await Promise.all(stores.map((store) => store.close()))
      await remove()
    },
  }
}

/** Runs one statement on the server's own database. */
export const onServer = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** The stores that everything must work with: `describe.each(everyStore)('… on %s', (_, open) => …)`. */
export const everyStore = [
  ['SQLite', sqlite],
  ['PostgreSQL', postgres],
] as const
