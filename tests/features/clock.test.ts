import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '../../src/door/app.ts'
import { recover } from '../../src/features/recover.ts'
import { testApp, today } from '../support/app.ts'
import { everyStore, type TestStore } from '../support/stores.ts'

const minute = 60_000
const day = 1440 * minute

describe.each(everyStore)('what if the clock jumps, on %s?', (_, open) => {
  let kept: TestStore
  let now = today.getTime()
  let app: App
  beforeEach(async () => {
    kept = await open()
    now = today.getTime()
    app = testApp({ store: kept.store, clock: () => new Date(now) }).app
  })
  afterEach(() => kept.done())
  const begin = (id: string) =>
    kept.store.operations.begin({
      id,
      kind: 'report',
      claim: 'the same place',
      step: 'posting',
      data: {},
      updatedAt: now,
    })
  const isFree = () => begin('later')

  it('back by a day: work that was interrupted before is finished all the same, and its place is free', async () => {
    now += day
    await begin('before')
    now -= day
    expect(await isFree()).toBe(false)
    await recover(app, false)
    expect(await isFree()).toBe(true)
  })
  it('back by a minute, or clocks of replicas that differ by one: work under way is nobody else’s', async () => {
    now += minute
    await begin('before')
    now -= minute
    await recover(app, false)
    expect(await isFree()).toBe(false)
  })
  it('ahead by a day: what was written before counts as interrupted, and is finished', async () => {
    await begin('before')
    now += day
    await recover(app, false)
    expect(await isFree()).toBe(true)
  })
  it('back by a day: a setting that was changed before is known to other processes', async () => {
    now += day
    await app.settings.change('1', { language: 'en' }, new Date(now))
    now -= day
    await app.settings.change('2', { language: 'en' }, new Date(now))
    const other = testApp({ store: await kept.again() }).app
    await other.settings.refresh()
    expect(['1', '2'].map((guild) => other.settings.of(guild).language)).toEqual(['en', 'en'])
  })
})
