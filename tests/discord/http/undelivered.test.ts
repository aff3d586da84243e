import { MessageFlags, type APIMessage } from 'discord-api-types/v10'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Measured } from '../../../src/door/measure.ts'
import type { Disturbance } from '../../../src/emulator/rest/disturb.ts'
import type { EmulatorOptions } from '../../../src/emulator/start.ts'
import type { Exchange } from '../../../src/emulator/person/exchange.ts'
import { recover } from '../../../src/features/recover.ts'
import { openStore } from '../../../src/store/open.ts'
import { realContent } from '../../support/app.ts'
import { startBot } from '../../support/emulated.ts'
import { textOf } from '../../support/messages.ts'

type Bot = Awaited<ReturnType<typeof startBot>>
let bot: Bot
let measured: Measured[]
afterEach(() => bot.stop())
beforeAll(() => realContent().finder.prepare())

const times = { callback: 400, request: 400, unstated: 60, failure: 10 }
const start = async (limits: EmulatorOptions['limits'] = {}): Promise<void> => {
  measured = []
  const parts = { store: await openStore('memory'), measure: (one: Measured) => void measured.push(one) }
  bot = await startBot(parts, { limits }, undefined, { times, transport: 'http' })
}

/** Makes the first so many requests of a route go wrong, and counts them all. */
const disturb = (route: RegExp, wrong: Disturbance, first = Number.POSITIVE_INFINITY): { count: number } => {
  const seen = { count: 0 }
  bot.emulator.disturb((method, path) =>
    route.test(`${method} ${path}`) ? (++seen.count <= first ? wrong : null) : null,
  )
  return seen
}
const callback = /callback$/
const edit = /^PATCH .*@original$/
const post = /^POST \/channels\/\d+\/messages$/

const answer = (status: number, body: object = {}, headers: Record<string, string> = {}): Disturbance => ({
  kind: 'answer',
  status,
  body,
  headers,
})
const rateLimited = answer(429, { message: 'slow', retry_after: 0.05 }, { 'retry-after': '0.05' })
const unknownWebhook = answer(404, { message: 'Unknown Webhook', code: 10_015 })

const undelivered = () => measured.flatMap((one) => (one.what === 'undelivered' ? [one.cause] : []))
const logged = () =>
  bot.lines.filter(({ level }) => level !== 'info').map(({ level, message }) => `${level}: ${message}`)
const isPrivate = (message: APIMessage | null) => ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0
const isThinking = ({ message }: Exchange) => ((message?.flags ?? 0) & MessageFlags.Loading) !== 0
const pinned = () =>
  bot.emulator
    .as('member')
    .sees()
    .filter(({ pinned: isPinned }) => isPinned).length
const pin = () => bot.emulator.as('moderator').slash('pin', { entry: 't01' })

describe('what if Discord does not take the callback of an answer with a file?', () => {
  const ask = async (): Promise<Exchange> => {
    const member = bot.emulator.as('member')
    const guide = await member.slash('guide', { guide: 'g01' })
    const summary = /"(1:summary:[^"]+)"/.exec(JSON.stringify(guide.message?.components))?.[1] ?? ''
    return member.pressUnshown(guide, summary)
  }
  it.each([
    ['a server error', answer(503), 'status-503'],
    ['a rate limit', rateLimited, 'rate-limited'],
    ['a rate limit without a word', answer(429), 'rate-limited'],
    ['no answer', { kind: 'silence' } as const, 'network'],
    ['cut connections', { kind: 'reset' } as const, 'network'],
    ['a refusal', answer(403, { code: 50_001, message: 'Missing Access' }), 'status-403'],
  ])('%s: the response says so, and whoever asks again gets it', async (_, wrong, cause) => {
    await start()
    disturb(callback, wrong)
    const told = await ask()
    expect([told.failed, isPrivate(told.message), textOf(told)]).toEqual([
      null,
      true,
      'Discordに接続できませんでした。少し待ってからお試しください。',
    ])
    expect([undelivered(), logged()]).toEqual([[cause], ['error: not delivered']])
    bot.emulator.disturb(null)
    expect((await ask()).message?.attachments).toHaveLength(1)
  })
  it.each([
    [10_062, 'too late'],
    [40_060, 'answered already'],
  ])('%i, %s: nothing more is said', async (code) => {
    await start({ acknowledge: 800 })
    disturb(callback, answer(404, { code, message: 'no' }))
    expect((await ask()).failed).toBe('did not respond')
    expect([undelivered(), logged()]).toEqual([[String(code)], ['warn: not delivered']])
  })
})

describe('what if the edit after the acknowledgement does not go through?', () => {
  it.each([
    ['a burst of server errors', answer(502), 3],
    ['rate limits', rateLimited, 3],
    ['no answer', { kind: 'silence' } as const, 2],
    ['overtaking the acknowledgement', unknownWebhook, 1],
  ])('%s: the answer comes later, and nobody hears of it', async (_, wrong, first) => {
    await start()
    const edits = disturb(edit, wrong, first)
    const told = await pin()
    expect([told.failed, textOf(told).includes('ピン留めしました')]).toEqual([null, true])
    expect([edits.count, pinned(), undelivered(), logged()]).toEqual([first + 1, 1, [], []])
  })
  it.each([
    ['server errors', answer(503), 'status-503', 4],
    ['no answer', { kind: 'silence' } as const, 'network', 4],
    ['an acknowledgement that never arrived', unknownWebhook, 'status-404', 2],
  ])(
    '%s for good: it is still thinking, what was asked is done once, and the log says so',
    async (_, wrong, cause, tries) => {
      // What we wait for does not come.
      await start({ finish: 500 })
      const edits = disturb(edit, wrong)
      const told = await pin()
      expect([told.callback?.type, isThinking(told)]).toEqual([5, true])
      await expect.poll(undelivered).toEqual([cause])
      expect([edits.count, pinned(), logged()]).toEqual([tries, 1, ['error: not delivered']])
      expect(await bot.app.store.operations.count()).toBe(0)
      // Whoever asks again learns that it is done.
      bot.emulator.disturb(null)
      expect(textOf(await pin())).toContain('すでに')
      expect(pinned()).toBe(1)
    },
  )
})

describe('what if the work itself meets a Discord that is away?', () => {
  it('the person is told, and the journal has what may stand: recovery ends it', async () => {
    await start()
    disturb(post, answer(503))
    expect(textOf(await pin())).toMatch(/Discord/)
    expect([pinned(), await bot.app.store.operations.count()]).toEqual([0, 1])
    bot.emulator.disturb(null)
    await recover(bot.app, true)
    expect([pinned(), await bot.app.store.operations.count()]).toEqual([0, 0])
  })
  it('a post that arrived, but whose answers were lost, is found and pinned, once', async () => {
    await start()
    disturb(post, { kind: 'unheard' })
    expect(textOf(await pin())).toMatch(/Discord/)
    expect(await bot.app.store.operations.count()).toBe(1)
    bot.emulator.disturb(null)
    const posts = () =>
      bot.emulator
        .as('member')
        .sees()
        .filter(({ author }) => author.id === bot.emulator.applicationId)
    await expect.poll(() => posts().length).toBeGreaterThan(0)
    await recover(bot.app, true)
    expect([pinned(), await bot.app.store.operations.count()]).toEqual([1, 0])
  })
})
