import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { testApp } from '../support/app.ts'
import { startBot } from '../support/emulated.ts'
import { runLive } from '../../src/discord/live.ts'
import { startEmulator } from '../../src/emulator/start.ts'
import { openStore } from '../../src/store/open.ts'

let bot: Awaited<ReturnType<typeof startBot>>
beforeEach(async () => {
  // People wait 3 seconds for an answer; the tests need not.
  bot = await startBot({}, { limits: { acknowledge: 400 } })
})
afterEach(() => bot.stop())

const callbacks = (path: string) => path.endsWith('/callback')
const look = () => bot.emulator.as('member').slash('define', { term: 't01' })
const logged = (message: string) => bot.lines.filter((line) => line.message === message)

describe('what happens when the network fails an answer?', () => {
  it('a connection that was cut is tried once more, and the answer arrives', async () => {
    await bot.stop()
    bot = await startBot()
    let cut = 0
    bot.emulator.disturb((_, path) => (callbacks(path) && cut++ === 0 ? { kind: 'reset' } : null))
    expect((await look()).failed).toBeNull()
    expect(cut).toBe(2)
  })
  it('a rate limit without Retry-After brings one request, not a thousand', async () => {
    let requests = 0
    bot.emulator.disturb((_, path) => {
      if (!callbacks(path)) return null
      requests++
      return { kind: 'answer', status: 429, body: { message: 'You are being rate limited.' } }
    })
    expect((await look()).failed).toBe('did not respond')
    expect(requests).toBe(1)
    expect(logged('not delivered').map(({ level }) => level)).toEqual(['error'])
  })
  it('a server error is not repeated: the person can ask again', async () => {
    let requests = 0
    bot.emulator.disturb((_, path) => (callbacks(path) ? (requests++, { kind: 'answer', status: 500 }) : null))
    await look()
    expect(requests).toBe(1)
    bot.emulator.disturb(null)
    expect((await look()).failed).toBeNull()
  })
  it.each([
    [10_062, 'Unknown interaction'],
    [40_060, 'Interaction has already been acknowledged.'],
  ])('error %i is expected and only noted', async (code, message) => {
    bot.emulator.disturb((_, path) =>
      callbacks(path) ? { kind: 'answer', status: 404, body: { code, message } } : null,
    )
    await look()
    expect(logged('not delivered').map(({ level }) => level)).toEqual(['warn'])
  })
})

describe('what happens to the connection?', () => {
  it('one that breaks is resumed, and answers go on', async () => {
    bot.emulator.gateway.close(4000)
    await expect.poll(() => bot.emulator.gateway.connected(), { timeout: 5000 }).toBeTruthy()
    expect((await look()).failed).toBeNull()
  })
  it('one that Discord ends for good says so, instead of living on deaf', async () => {
    bot.emulator.gateway.close(4014)
    expect(await bot.connection.ended).toEqual({ ended: 'discord', code: 4014 })
  })
  it('answers under way are finished before it closes', async () => {
    let closing: Promise<void> | undefined
    bot.emulator.disturb((_, path) => {
      if (callbacks(path)) closing = bot.connection.close()
      return null
    })
    expect((await look()).failed).toBeNull()
    await closing
  })
  it('and so are those that come meanwhile', async () => {
    const order: string[] = []
    let asked = 0
    bot.emulator.disturb((_, path) => {
      if (!callbacks(path)) return null
      if (asked++ > 0) return { kind: 'delay', milliseconds: 300 }
      void bot.connection.close().then(() => order.push('closed'))
      void look().then(({ failed }) => order.push(failed ?? 'answered'))
      return { kind: 'delay', milliseconds: 100 }
    })
    await look()
    await expect.poll(() => order, { timeout: 5000 }).toEqual(['answered', 'closed'])
  })
})

describe('what does the program say at its start?', () => {
  it('nothing of its commands where Discord makes it wait, and an end does not wait for that', async () => {
    const emulator = await startEmulator()
    emulator.disturb((method, path) =>
      method === 'GET' && path.endsWith('/commands')
        ? { kind: 'answer', status: 429, headers: { 'retry-after': '60' }, body: { message: 'slow', retry_after: 60 } }
        : null,
    )
    const { app, lines } = testApp({ store: await openStore('memory') })
    const running = runLive(app, emulator.token, { api: emulator.restUrl })
    await expect.poll(() => lines.map(({ message }) => message), { timeout: 5000 }).toContain('ready')
    emulator.gateway.close(4014)
    expect(await Promise.race([running, setTimeout(5000, 'still running')])).toEqual({ ended: 'discord', code: 4014 })
    await emulator.close()
  })
  it('that it is ready, and that the commands at Discord are not ours', async () => {
    const emulator = await startEmulator()
    const { app, lines } = testApp({ store: await openStore('memory') })
    const running = runLive(app, emulator.token, { api: emulator.restUrl })
    await expect
      .poll(() => lines.map(({ message }) => message), { timeout: 5000 })
      .toContainEqual(expect.stringMatching(/run npm run register/))
    expect(lines[0]).toMatchObject({
      message: 'ready',
      fields: { invite: expect.stringContaining(emulator.applicationId) },
    })
    emulator.gateway.close(4014)
    expect(await running).toEqual({ ended: 'discord', code: 4014 })
    expect(lines.at(-1)).toMatchObject({ level: 'error', message: expect.stringMatching(/ended the connection/) })
    await emulator.close()
  })
})

describe('what if the store cannot be closed when Discord has ended the connection?', () => {
  afterEach(() => void vi.useRealTimers())
  it.each([
    ['fails', () => Promise.reject(new Error('planted')), /could not stop in good order/],
    ['never ends', () => new Promise<never>(() => {}), /stopping takes too long/],
  ])('the process ends all the same where that %s', async (_, close, said) => {
    const emulator = await startEmulator()
    const { app, lines } = testApp({ store: { ...(await openStore('memory')), close } })
    const running = runLive(app, emulator.token, { api: emulator.restUrl })
    await expect.poll(() => lines.map(({ message }) => message), { timeout: 5000 }).toContain('ready')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    emulator.gateway.close(4014)
    const wait = async () => {
      await vi.advanceTimersByTimeAsync(1000)
      return lines.at(-1)?.message
    }
    await expect.poll(wait, { timeout: 5000 }).toMatch(said)
    expect(await running).toEqual({ ended: 'discord', code: 4014 })
    await emulator.close()
  })
})

describe('what if Discord refuses the token?', () => {
  it('says what to look at, and ends', async () => {
    const emulator = await startEmulator()
    const { app, lines } = testApp({ store: await openStore('memory') })
    const wrong = 'bm90LWEtcmVhbC1ib3Q.wrong1.notarealtokennotarealtokennot'
    expect(await runLive(app, wrong, { api: emulator.restUrl })).toEqual({ ended: 'token' })
    await emulator.close()
    expect(lines).toEqual([
      expect.objectContaining({ level: 'error', message: expect.stringMatching(/does not accept DISCORD_TOKEN/) }),
    ])
  })
})
