import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { emptyDatabase } from '../support/stores.ts'

/** A process that opens the store as soon as it is told to. */
const waitingProcess = async (url: string) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/open-store.ts'), url])
  const lines: string[] = []
  const errors: string[] = []
  child.stdout.on('data', (part: Buffer) => lines.push(String(part)))
  child.stderr.on('data', (part: Buffer) => errors.push(String(part)))
  await once(child.stdout, 'data')
  return {
    open: () => child.stdin.write('now\n'),
    ended: once(child, 'exit').then(([code]) => ({ code, player: lines.join('').split('player ')[1], errors })),
  }
}

describe('what happens when several processes start at the same instant on an empty database?', () => {
  it('one makes the tables, the others wait for it, and all share one key for the names of players', async () => {
    const { url, remove } = await emptyDatabase()
    const processes = await Promise.all(Array.from({ length: 4 }, () => waitingProcess(url)))
    for (const { open } of processes) open()
    const ended = await Promise.all(processes.map(({ ended }) => ended))
    expect(ended.map(({ code, errors }) => [code, errors])).toEqual(ended.map(() => [0, []]))
    expect(new Set(ended.map(({ player }) => player)).size).toBe(1)
    const store = await openStore({ url, onError: () => {} })
    expect(await store.settings.changedSince(0)).toHaveLength(4)
    await store.close()
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query('SELECT name FROM kysely_migration')
    await client.end()
    expect(rows).toEqual([{ name: '001-first' }])
    await remove()
  })
})
