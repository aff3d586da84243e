import { afterEach, describe, expect, it } from 'vitest'
import { reachGateway } from '../../src/discord/reach.ts'
import { pauseBefore } from '../../src/discord/session-starts.ts'
import { startEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/start.ts'
import { testApp } from '../support/app.ts'
import { atOnce } from '../support/emulated.ts'

const day = 86_400_000

/**
 * What is left of a day's identifies at its end, and the longest that the bot was away, in minutes, where `processes` of so many shards are
 * restarted again and again, a second after each start.
 */
const loop = (processes: number, shards: number) => {
  let remaining = 1000
  let longest = 0
  const next = Array.from({ length: processes }, () => 0)
  for (;;) {
    const which = next.indexOf(Math.min(...next))
    const now = next[which] ?? day
    if (now >= day) return { remaining, longest: Math.ceil(longest / 60_000) }
    const pause = pauseBefore(
      { total: 1000, remaining, reset_after: day - now, max_concurrency: 1 },
      { now: shards, shards: processes * shards },
    )
    if (pause < day - now) remaining -= shards
    longest = Math.max(longest, pause)
    next[which] = now + pause + 1000
  }
}

describe('how long is waited before the next identify?', () => {
  const limit = { total: 1000, reset_after: day, max_concurrency: 1 }
  it.each([
    ['all are left', 1000, 1, 0],
    ['half is left', 501, 1, 0],
    ['less than half is left', 500, 1, Math.ceil(day / 400)],
    ['several shards begin together', 500, 4, Math.ceil((4 * day) / 400)],
    ['only the reserve is left', 100, 1, day],
    ['none is left', 0, 1, day],
    ['more are needed than may be used at will', 1000, 600, 0],
  ])('%s', (_, remaining, needed, pause) => {
    expect(pauseBefore({ ...limit, remaining }, { now: needed, shards: needed })).toBe(pause)
  })
  it('a crash loop of a whole day never uses them up, and never stays away for long', () => {
    expect(loop(1, 1)).toEqual({ remaining: 101, longest: 4 })
    expect(loop(1, 16)).toEqual({ remaining: 104, longest: 58 })
    expect(loop(4, 4)).toEqual({ remaining: 116, longest: 60 })
  })
})

const remainingOf = async ({ restUrl, token }: Emulator) => {
  const response = await fetch(`${restUrl}/v10/gateway/bot`, { headers: { authorization: `Bot ${token}` } })
  // What the emulator answers there.
  return ((await response.json()) as { session_start_limit: { remaining: number } }).session_start_limit.remaining
}
const really = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds))

describe('is it kept to?', () => {
  let emulator: Emulator | undefined
  afterEach(async () => {
    await emulator?.close()
    emulator = undefined
  })
  /** Starts against a Discord that counts; pauses are noted, and take as long as `wait` says. */
  const begin = async (starts: EmulatorOptions['starts'], wait: typeof really = () => Promise.resolve()) => {
    emulator ??= await startEmulator({ starts: { window: 0, ...starts } })
    const pauses: number[] = []
    const { app, lines } = testApp({
      pause: (milliseconds) => {
        pauses.push(milliseconds)
        return wait(milliseconds)
      },
    })
    const reached = await reachGateway(app, emulator.token, { api: emulator.restUrl, pace: atOnce })
    if ('ended' in reached) return expect.fail('not connected')
    return { ...reached, pauses, lines, emulator }
  }

  it('none left: it waits until there are some again, says so, and then connects', async () => {
    const { connection, pauses, lines } = await begin({ remaining: 0, resetAfter: 800 }, really)
    expect([pauses.length, lines[0]?.message]).toEqual([1, expect.stringMatching(/many starts today/)])
    await connection.close()
  })
  it('few left: it waits its share of the day', async () => {
    const { connection, pauses } = await begin({ remaining: 300 })
    expect(pauses.map((pause) => Math.round(pause / 1000))).toEqual([432])
    await connection.close()
  })
  it('a session that is lost while it runs: it waits before it identifies anew', async () => {
    const begun = await begin({ remaining: 502 })
    begun.emulator.gateway.sayInvalid(false)
    await expect.poll(() => JSON.stringify(begun.lines), { timeout: 5000 }).toContain('"how":"identified"')
    expect(begun.pauses).toEqual([])
    begun.emulator.gateway.sayInvalid(false)
    await expect.poll(() => begun.pauses.map((pause) => Math.round(pause / 1000)), { timeout: 5000 }).toEqual([216])
    await begun.connection.close()
  })
  it('a bot that is restarted over and over keeps its token', async () => {
    const left: number[] = []
    emulator = await startEmulator({ starts: { window: 0, total: 10, remaining: 10, resetAfter: 1200 } })
    for (let index = 0; index < 12; index++) {
      const { connection } = await begin({}, really)
      await connection.close()
      left.push(await remainingOf(emulator))
    }
    // The first half at once, then more slowly, and never the reserve of one.
    expect([left.slice(0, 5), Math.min(...left) >= 1]).toEqual([[9, 8, 7, 6, 5], true])
  })
})
