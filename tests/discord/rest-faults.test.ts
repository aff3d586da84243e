import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registerCommands } from '../../src/discord/commands-at-discord.ts'
import { runLive } from '../../src/discord/live.ts'
import { patientRest } from '../../src/discord/rest.ts'
import { registration } from '../../src/door/registration.ts'
import type { Disturbance } from '../../src/emulator/rest/disturb.ts'
import { startEmulator, type EmulatorOptions } from '../../src/emulator/start.ts'
import { openStore } from '../../src/store/open.ts'
import { testApp } from '../support/app.ts'
import { startBot } from '../support/emulated.ts'
import { textOf } from '../support/messages.ts'

type Bot = Awaited<ReturnType<typeof startBot>>
let bot: Bot | undefined
afterEach(async () => {
  await bot?.stop()
  bot = undefined
})

// The first answer of a process takes as long as a hundred later ones: the limits below are for those.
beforeAll(async () => {
  const warm = await start()
  await warm.emulator.as('moderator').slash('pin', { entry: 't01' })
})

const times = { callback: 150, request: 150, unstated: 60, failure: 20 }
const start = async (options: EmulatorOptions = {}): Promise<Bot> => {
  bot = await startBot({ store: await openStore('memory') }, options, undefined, { times })
  return bot
}

/** Which requests go wrong, by the beginning of their path, the first so many of them; the rest are counted and left alone. */
const disturb = ({ emulator }: Bot, route: RegExp, wrong: Disturbance, first = Number.POSITIVE_INFINITY) => {
  const at: number[] = []
  emulator.disturb((method, path) => {
    if (!route.test(`${method} ${path}`)) return null
    at.push(performance.now())
    return at.length <= first ? wrong : null
  })
  return at
}
const callback = /callback$/
const edit = /^PATCH .*@original$/
const post = /^POST \/channels\/\d+\/messages$/

const rateLimited = (headers: Record<string, string>): Disturbance => ({
  kind: 'answer',
  status: 429,
  headers,
  body: { message: 'You are being rate limited.', retry_after: 0.06, global: 'x-ratelimit-global' in headers },
})
const limits = [
  ['with a time', rateLimited({ 'retry-after': '0.06', 'x-ratelimit-scope': 'user' })],
  [
    'for everything',
    rateLimited({ 'retry-after': '0.06', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }),
  ],
  ['shared with others', rateLimited({ 'retry-after': '0.06', 'x-ratelimit-scope': 'shared' })],
  ['without a word', { kind: 'answer', status: 429, body: {} } satisfies Disturbance],
] as const

const levels = ({ lines }: Bot) => lines.filter(({ level }) => level !== 'info').map(({ level }) => level)
const pinned = ({ emulator }: Bot) =>
  emulator
    .as('member')
    .sees()
    .filter(({ pinned: isPinned }) => isPinned).length

describe('what happens to a first answer that Discord does not take?', () => {
  const look = ({ emulator }: Bot) => emulator.as('member').slash('define', { term: 't01' })
  const failing: readonly (readonly [string, Disturbance])[] = [
    ...limits,
    ['a server error', { kind: 'answer', status: 503 }],
    ['no answer', { kind: 'silence' }],
  ]
  it.each(failing)('%s: one request, and a line in the log', async (_, wrong) => {
    const running = await start({ limits: { acknowledge: 300 } })
    const requests = disturb(running, callback, wrong)
    expect((await look(running)).failed).toBe('did not respond')
    await expect.poll(() => [requests.length, levels(running)]).toEqual([1, ['error']])
  })
  it('too late: noted, and the work that waited for it is not done', async () => {
    const running = await start({ limits: { acknowledge: 50 } })
    disturb(running, callback, { kind: 'delay', milliseconds: 100 })
    expect((await running.emulator.as('moderator').slash('pin', { entry: 't01' })).failed).toBe('did not respond')
    await expect.poll(() => levels(running)).toEqual(['warn'])
    expect([pinned(running), running.emulator.faults]).toEqual([0, []])
  })
})

describe('what happens to an edit or a post that Discord does not take?', () => {
  const passing: readonly (readonly [string, Disturbance])[] = [
    ...limits,
    ['a burst of server errors', { kind: 'answer', status: 502 }],
    ['no answer', { kind: 'silence' }],
  ]
  const cases = [edit, post].flatMap((route) => passing.map(([name, wrong]) => [name, route, wrong] as const))
  it.each(cases)('%s (%s): it is sent again after a pause, and goes through', async (_, route, wrong) => {
    const running = await start()
    const requests = disturb(running, route, wrong, 2)
    const { failed, message } = await running.emulator.as('moderator').slash('pin', { entry: 't01' })
    expect([failed, pinned(running), levels(running)]).toEqual([null, 1, []])
    expect(textOf({ message })).toMatch(/ピン留めしました/)
    expect(requests).toHaveLength(3)
    const [first = 0, , third = 0] = requests
    expect(third - first).toBeGreaterThan(35)
  })
  it('a post that never goes through: the person is told, and nothing stands', async () => {
    const running = await start()
    disturb(running, post, { kind: 'answer', status: 503 })
    const { message } = await running.emulator.as('moderator').slash('pin', { entry: 't01' })
    expect(textOf({ message })).toMatch(/Discord/)
    expect(pinned(running)).toBe(0)
  })
})

describe('what if the token is taken back while the bot runs?', () => {
  const unauthorised: Disturbance = { kind: 'answer', status: 401, body: { message: '401: Unauthorized', code: 0 } }
  it('whoever asked is told that it did not work, and the process ends with the token named', async () => {
    const emulator = await startEmulator()
    const store = await openStore('memory')
    const { app, lines } = testApp({ store })
    await registerCommands(
      patientRest({ api: emulator.restUrl }, emulator.token),
      emulator.applicationId,
      registration(app),
    )
    const running = runLive(app, emulator.token, { api: emulator.restUrl, times })
    await expect.poll(() => lines.map(({ message }) => message)).toContain('ready')
    emulator.disturb((method, path) => (post.test(`${method} ${path}`) ? unauthorised : null))
    const { message } = await emulator.as('moderator').slash('pin', { entry: 't01' })
    expect(textOf({ message })).toMatch(/Discord/)
    expect(await running).toEqual({ ended: 'token' })
    expect(lines.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/does not accept DISCORD_TOKEN/) }),
    ])
    await emulator.close()
  })
})
