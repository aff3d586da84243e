import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { byOne } from '../../src/features/by-one.ts'
import { testApp, today } from '../support/app.ts'
import { everyStore, type TestStore } from '../support/stores.ts'

describe.each(everyStore)('work that one process does for all, on %s', (_, open) => {
  let kept: TestStore
  let now = today.getTime()
  let done: string[]
  beforeEach(async () => {
    kept = await open()
    now = today.getTime()
    done = []
  })
  afterEach(() => kept.done())

  /** A process with a job that is due every hour. */
  const processWith = async (name: string, run: () => Promise<void> = () => Promise.resolve()) => {
    const { app } = testApp({ store: await kept.again(), clock: () => new Date(now) })
    const job = byOne({ name: 'hourly', everySeconds: 3600, run: () => (done.push(name), run()) }, app)
    return job.run
  }

  it('is done once an hour, whoever asks and however often', async () => {
    const processes = [await processWith('a'), await processWith('b'), await processWith('c')]
    const all = () => Promise.all(processes.map((run) => run()))
    await all()
    now += 1_800_000
    await all()
    expect(done).toHaveLength(1)
    now += 1_800_000
    await all()
    expect(done).toHaveLength(2)
  })
  it('is not done again by a restart', async () => {
    await (
      await processWith('before')
    )()
    await (
      await processWith('after')
    )()
    expect(done).toEqual(['before'])
  })
  it('is taken over two minutes after whoever did it was killed', async () => {
    void (await processWith('killed', () => new Promise(() => {})))()
    await vi.waitFor(() => expect(done).toEqual(['killed']))
    const other = await processWith('other')
    now += 119_000
    await other()
    expect(done).toEqual(['killed'])
    now += 1000
    await other()
    expect(done).toEqual(['killed', 'other'])
  })
  it('is tried again at the next look where it failed', async () => {
    let isBroken = true
    const run = await processWith('a', () => (isBroken ? Promise.reject(new Error('planted')) : Promise.resolve()))
    await expect(run()).rejects.toThrow('planted')
    isBroken = false
    now += 60_000
    await run()
    await run()
    expect(done).toEqual(['a', 'a'])
  })
})
