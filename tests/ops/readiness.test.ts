import { afterEach, describe, expect, it, vi } from 'vitest'
import { createReadiness } from '../../src/ops/readiness.ts'
import { atMost } from '../../src/ops/shutdown.ts'

const well = { content: () => true, store: () => Promise.resolve(), discord: () => true }

describe('when is Ronten ready?', () => {
  it('when content, store and Discord are there', async () => {
    expect(await createReadiness(well).state()).toMatchObject({ ready: true, stopping: false })
  })
  it.each([
    ['content', { ...well, content: () => false }],
    ['store', { ...well, store: () => Promise.reject(new Error('away')) }],
    ['discord', { ...well, discord: () => false }],
  ])('not without its %s, and it says so', async (part, looks) => {
    const { ready, parts } = await createReadiness(looks).state()
    expect(ready).toBe(false)
    expect(Object.entries(parts).filter(([, isReady]) => !isReady)).toEqual([[part, false]])
  })
  it('not once it is stopping', async () => {
    const readiness = createReadiness(well)
    readiness.stop()
    expect(await readiness.state()).toMatchObject({ ready: false, stopping: true })
  })
})

it('is the store asked once in five seconds, however often somebody looks?', async () => {
  let asked = 0
  let now = 0
  const store = () => Promise.resolve((asked += 1))
  const { state } = createReadiness({ ...well, store }, () => now)
  for (now = 0; now < 10_000; now += 500) await state()
  expect(asked).toBe(2)
})

describe('what if the clock is set back an hour?', () => {
  afterEach(() => void vi.useRealTimers())
  it('the store is asked again after five seconds all the same', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] })
    let away = true
    const store = () => (away ? Promise.reject(new Error('away')) : Promise.resolve())
    const { state } = createReadiness({ ...well, store })
    expect(await state()).toMatchObject({ ready: false })
    away = false
    vi.setSystemTime(Date.now() - 3_600_000)
    vi.advanceTimersByTime(6000)
    expect(await state()).toMatchObject({ ready: true })
  })
})

it('does waiting end where the work does not?', async () => {
  expect(await atMost(5, new Promise(() => {}))).toBe(false)
  expect(await atMost(1000, Promise.resolve())).toBe(true)
  await expect(atMost(1000, Promise.reject(new Error('planted')))).rejects.toThrow('planted')
})

it('is a store that says nothing waited for? Two seconds', async () => {
  const silent = { content: () => true, store: () => new Promise(() => {}), discord: () => true }
  expect((await createReadiness(silent).state()).parts.store).toBe(false)
})
