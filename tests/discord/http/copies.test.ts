import { afterAll, beforeAll, expect, it } from 'vitest'
import { defineCommand } from '../../../src/door/define-command.ts'
import { idAt } from '../../../src/door/snowflake.ts'
import { openStore, type Store } from '../../../src/store/open.ts'
import { done, startEndpoint, trial } from '../../support/endpoint.ts'
import { slash } from '../../support/interactions.ts'
import { emptyDatabase } from '../../support/stores.ts'

const now = Date.parse('2026-11-26T03:00:00Z')
/** Milliseconds by which the clock of the second replica is wrong. */
const wrong = 600_000

let runs = 0
const work = defineCommand({ name: 'work', ...trial, run: () => ({ later: () => Promise.resolve((runs++, done)) }) })

type Replica = Awaited<ReturnType<typeof startEndpoint>>
let stores: readonly Store[]
let replicas: readonly Replica[]
let removeDatabase: () => Promise<void>
beforeAll(async () => {
  const { url, remove } = await emptyDatabase()
  removeDatabase = remove
  const open = () => openStore({ url, onError: () => {} })
  stores = [await open(), await open()]
  const start = (store: Store, ahead: number) =>
    startEndpoint({ commands: [work], store, clock: () => new Date(now + ahead) })
  replicas = await Promise.all(stores.map((store, index) => start(store, index * wrong)))
})
afterAll(async () => {
  await Promise.all(replicas.map(({ stop }) => stop()))
  await Promise.all(stores.map((store) => store.close()))
  await removeDatabase()
})

/** Sends a replica the interaction of a second. */
const send = (replica: number, second: number) =>
  replicas[replica]?.send({ ...slash('work'), id: idAt(now + second * 1000) })

it('is a copy told from what is new where the clocks of two replicas are ten minutes apart?', async () => {
  await send(0, 0)
  await expect.poll(() => runs).toBe(1)
  await send(1, 1)
  await expect.poll(() => runs).toBe(2)
  await send(1, 0)
  await send(0, 1)
  // A copy may come as long as its signature is good, and other work meanwhile.
  for (const second of [2, 240]) {
    const before = runs
    await send(0, second)
    await expect.poll(() => runs).toBe(before + 1)
  }
  await send(1, 2)
  // Ends when nothing is under way any more.
  await Promise.all(replicas.map(({ connection }) => connection.close()))
  expect(runs).toBe(4)
})
