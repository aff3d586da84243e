import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
})

describe('what does the program say at its start?', () => {
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
