import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { emptyDatabase } from '../support/stores.ts'

it('does a replica wait for work that another is just taking over? No, it takes what comes next', async () => {
  const { url, remove } = await emptyDatabase()
  const { operations, close } = await openStore({ url, onError: () => {} })
  const other = new pg.Client(url)
  await other.connect()
  onTestFinished(async () => {
    await other.end()
    await close()
    await remove()
  })
  for (const id of ['1', '2'])
    await operations.begin({ id, kind: 'pin', claim: id, step: 'begun', data: {}, updatedAt: Number(id) })
  await other.query('BEGIN')
  await other.query("SELECT id FROM operation WHERE id = '1' FOR UPDATE")
  expect((await operations.takeOver(10, 11))?.id).toBe('2')
  expect(await operations.takeOver(10, 11)).toBeUndefined()
  await other.query('ROLLBACK')
  expect((await operations.takeOver(10, 11))?.id).toBe('1')
})
