import { afterEach, describe, expect, it } from 'vitest'
import type { EmulatorOptions } from '../../src/emulator/start.ts'
import { atOnce, startBot } from '../support/emulated.ts'

type Bot = Awaited<ReturnType<typeof startBot>>
const bots: Bot[] = []
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()))
})

/** A bot that may identify at once; and what its connections do from now on. */
const start = async (options: EmulatorOptions = {}) => {
  const bot = await startBot({}, { starts: { window: 0 }, ...options }, undefined, { pace: atOnce })
  bots.push(bot)
  const { promise: back, resolve } = Promise.withResolvers<'resumed' | 'identified'>()
  const requests: string[] = []
  bot.emulator.subscribe((event) => {
    if (event.type === 'gateway-ready') resolve(event.resumed ? 'resumed' : 'identified')
    if (event.type === 'request-answered') requests.push(event.path)
  })
  const look = async () => (await bot.emulator.as('member').slash('define', { term: 't01' })).failed
  return { ...bot, back, requests, look, gateway: bot.emulator.gateway }
}
type Started = Awaited<ReturnType<typeof start>>

const logged = ({ lines }: Pick<Bot, 'lines'>) =>
  lines
    .filter(({ message }) => message !== 'answered' && message !== 'work finished')
    .map(({ level, message }) => `${level}: ${message}`)

/** Does something to the connection of each of several bots, and tells of each how it came back and whether it missed what was asked. */
const after = async (
  harms: readonly (readonly [name: string | number, harm: (gateway: Started['gateway']) => void])[],
) =>
  Promise.all(
    harms.map(async ([name, harm]) => {
      const { gateway, back, look, lines } = await start(name === 'silence' ? { heartbeatInterval: 100 } : {})
      harm(gateway)
      // Asked while the bot hears nothing. A new session hears nothing of what came before it, on Discord as here.
      const asked = look()
      const how = await back
      const missed = how === 'resumed' ? await asked : await look()
      // The client learns of it a moment after the gateway.
      await expect.poll(() => logged({ lines })).toContain('info: a connection is back')
      return [name, how, missed, logged({ lines })]
    }),
  )
const closed = (code: number) => [code, ({ close }: Started['gateway']) => close(code)] as const
const told = ['warn: a connection was lost', 'info: a connection is back']
const resumed = (name: string | number) => [name, 'resumed', null, told]
const identified = (name: string | number) => [name, 'identified', null, told]

describe('what if the connection ends?', () => {
  const resumable = [4000, 4001, 4002, 1011]
  it('with a code after which a session goes on: it resumes, and what came meanwhile is answered', async () => {
    expect(await after(resumable.map(closed))).toEqual(resumable.map(resumed))
  })
  const others = [4003, 4005, 4007, 4008, 1000]
  it('with a code after which a new one must begin: it identifies anew and answers again', async () => {
    expect(await after(others.map(closed))).toEqual(others.map(identified))
  })
  it('because the session timed out (4009): it tries to resume and identifies where that is refused', async () => {
    const timedOut = ({ close, invalidate }: Started['gateway']) => {
      close(4009)
      invalidate()
    }
    expect(await after([[4009, timedOut]])).toEqual([identified(4009)])
  })
  it.each([4010, 4011, 4012, 4013, 4014])('for good (%i): the process is told', async (code) => {
    const { gateway, connection } = await start()
    gateway.close(code)
    expect(await connection.ended).toEqual({ ended: 'discord', code })
  })
  it('because the token was taken back (4004): the process is told that too', async () => {
    const { emulator, connection } = await start()
    emulator.revokeToken()
    expect(await connection.ended).toEqual({ ended: 'token', code: 4004 })
  })
})

describe('what if it is not what it was?', () => {
  it('cut, silent, asked to reconnect, of no valid session: it comes back and answers', async () => {
    const harms = [
      ['cut', ({ cut }: Started['gateway']) => cut()],
      // Missing acks of its heartbeats are all that tells.
      ['silence', ({ goSilent }: Started['gateway']) => goSilent()],
      ['reconnect', ({ askToReconnect }: Started['gateway']) => askToReconnect()],
      ['invalid', ({ sayInvalid }: Started['gateway']) => sayInvalid(false)],
    ] as const
    expect(await after(harms)).toEqual([
      resumed('cut'),
      resumed('silence'),
      resumed('reconnect'),
      identified('invalid'),
    ])
  })
  it('of no valid session for now: it resumes in place', async () => {
    const { gateway, back, look, lines } = await start()
    gateway.sayInvalid(true)
    expect(await back).toBe('resumed')
    expect([await look(), logged({ lines })]).toEqual([null, []])
  })
})

describe('what if an interaction is delivered twice?', () => {
  const twice = async (command: string, options: Record<string, string>) => {
    const begun = await start()
    const { interaction } = await begun.emulator.as('moderator').slash(command, options)
    begun.requests.splice(0)
    begun.gateway.redeliver(interaction?.id ?? '')
    // By the time the next is answered, the one before has been.
    expect(await begun.look()).toBeNull()
    return begun
  }
  it('a look-up is answered once, and there is no noise', async () => {
    const { requests, lines } = await twice('define', { term: 't01' })
    expect([requests.length, logged({ lines })]).toEqual([1, []])
  })
  it('a post is posted once', async () => {
    const { requests, lines, emulator } = await twice('pin', { entry: 't01' })
    expect([requests.length, logged({ lines })]).toEqual([1, []])
    expect(
      emulator
        .as('member')
        .sees()
        .filter(({ pinned }) => pinned),
    ).toHaveLength(1)
  })
})
