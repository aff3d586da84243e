import { describe, expect, it } from 'vitest'
import type { App } from '../../src/door/app.ts'
import { noChannel } from '../../src/door/channel.ts'
import { jobsOf } from '../../src/features/jobs.ts'
import { recover } from '../../src/features/recover.ts'
import { openStore } from '../../src/store/open.ts'
import { testApp, today } from '../support/app.ts'

const ago = (seconds: number): number => today.getTime() - seconds * 1000
const meeting = (id: string, updatedAt: number) => ({
  id,
  kind: 'meeting',
  claim: id,
  step: 'posting',
  data: { channelId: id, code: 'g01', lang: 'ja' },
  updatedAt,
})

/** An app with an empty store, and a channel in which looking for posts fails in a way that nobody foresaw, or finds none. */
const appWith = async (after: App['channel']['after']) => {
  const store = await openStore('memory')
  const { app, lines } = testApp({ store, channel: { ...noChannel, after } })
  const left = async () => (await store.operations.takeOver(Number.MAX_SAFE_INTEGER, 0))?.id
  return { app, store, lines, left }
}

describe('what happens when interrupted work cannot be finished?', () => {
  it('the rest of the work is finished all the same, and what failed stays for later', async () => {
    const { app, store, lines, left } = await appWith((channelId) =>
      channelId === '1' ? Promise.reject(new Error('planted')) : Promise.resolve({ ok: true, value: [] }),
    )
    await store.operations.begin(meeting('1', ago(600)))
    await store.operations.begin(meeting('2', ago(500)))
    await recover(app, false)
    expect(await left()).toBe('1')
    await store.operations.end('1')
    expect(await left()).toBeUndefined()
    expect(lines).toMatchObject([{ level: 'warn', fields: { kind: 'meeting' } }])
  })
  it('the next look does not take what this process has just begun for abandoned', async () => {
    let isAway = true
    const { app, store, left } = await appWith(() => Promise.resolve({ ok: true, value: [] }))
    const { operations } = store
    const takeOver: typeof operations.takeOver = (...when) =>
      isAway ? Promise.reject(new Error('away')) : operations.takeOver(...when)
    const job = jobsOf({ ...app, store: { ...store, operations: { ...operations, takeOver } } }).find(
      ({ name }) => name === 'finish interrupted work',
    )
    await expect(job?.run()).rejects.toThrow('away')
    isAway = false
    await operations.begin(meeting('3', ago(1)))
    await job?.run()
    expect(await left()).toBe('3')
  })
})

describe('is work of a minute ago taken over by a process that starts?', () => {
  it.each([
    ['yes, where no other can be at it', false, undefined],
    ['no, where several share the store: another is at it', true, '4'],
  ])('%s', async (_, shared, expected) => {
    const { app, store, left } = await appWith(() => Promise.resolve({ ok: true, value: [] }))
    await store.operations.begin(meeting('4', ago(60)))
    await recover({ ...app, store: { ...store, shared } }, true)
    expect(await left()).toBe(expected)
  })
})
