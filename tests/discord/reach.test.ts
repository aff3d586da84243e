import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { reachGateway } from '../../src/discord/reach.ts'
import { startEmulator, type Emulator } from '../../src/emulator/start.ts'
import { testApp } from '../support/app.ts'
import { quick } from '../support/emulated.ts'

let emulator: Emulator | undefined
afterEach(async () => {
  await emulator?.close()
  emulator = undefined
})

/** Tries to connect, with pauses that are noted and take no time. */
const reach = async (api: string, token: string) => {
  const pauses: number[] = []
  const { app, lines } = testApp({
    pause: (milliseconds) => {
      pauses.push(milliseconds / 1000)
      return Promise.resolve()
    },
  })
  const reached = await reachGateway(app, token, { api, times: quick })
  const warnings = lines.filter(({ level }) => level === 'warn').map(({ message }) => message)
  return { reached, pauses, warnings }
}

describe('what if Discord cannot be reached at the start?', () => {
  it('tried for five minutes at growing intervals, and given up then', async () => {
    const gone = await startEmulator()
    await gone.close()
    const { reached, pauses, warnings } = await reach(gone.restUrl, gone.token)
    expect(reached).toEqual({ ended: 'discord' })
    expect(pauses).toEqual([1, 2, 4, 8, 15, 30, 60, 60, 60, 60])
    expect(new Set(warnings)).toEqual(new Set(['could not connect to Discord']))
  })
  it('back in time: the bot connects, and no try before has spent an identify', async () => {
    emulator = await startEmulator()
    let asked = 0
    // Each try is four requests.
    emulator.disturb((_, path) => (path === '/gateway/bot' && asked++ < 8 ? { kind: 'answer', status: 503 } : null))
    const { reached, pauses } = await reach(emulator.restUrl, emulator.token)
    expect([pauses, 'connection' in reached]).toEqual([[1, 2], true])
    const { session_start_limit: limit } = await gatewayOf(emulator)
    expect(limit.remaining).toBe(999)
    if ('connection' in reached) await reached.connection.close()
  })
  it('Discord refuses: there is no second try, and the log says what it said', async () => {
    emulator = await startEmulator()
    emulator.disturb(() => ({ kind: 'answer', status: 403, body: { code: 0, message: 'Forbidden' } }))
    expect(await reach(emulator.restUrl, emulator.token)).toEqual({
      reached: { ended: 'discord' },
      pauses: [],
      warnings: ['could not connect to Discord'],
    })
  })
  it('the token is wrong: there is no second try', async () => {
    emulator = await startEmulator()
    emulator.revokeToken()
    expect(await reach(emulator.restUrl, emulator.token)).toEqual({
      reached: { ended: 'token' },
      pauses: [],
      warnings: [],
    })
  })
})

const gatewayOf = async ({ restUrl, token }: Emulator) => {
  const response = await fetch(`${restUrl}/v10/gateway/bot`, { headers: { authorization: `Bot ${token}` } })
  // What the emulator answers there.
  return (await response.json()) as { session_start_limit: { remaining: number } }
}

describe('with which code does the process end?', () => {
  it.each([
    ['the token is taken back', (running: Emulator) => running.revokeToken(), 5, /does not accept DISCORD_TOKEN/],
    ['a connection is ended for good', ({ gateway }: Emulator) => gateway.close(4011, 0), 3, /so few shards/],
  ] as const)('%s', async (_, harm, code, words) => {
    emulator = await startEmulator()
    const folder = mkdtempSync(join(tmpdir(), 'ronten-exit-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const child = spawn(process.execPath, ['tests/support/run-live.ts', emulator.restUrl], {
      env: { ...process.env, DISCORD_TOKEN: emulator.token, DATA_DIR: folder, DATABASE_URL: '', NODE_ENV: '' },
    })
    let log = ''
    child.stderr.on('data', (part: Buffer) => {
      log += part.toString()
    })
    await expect.poll(() => log, { timeout: 15_000 }).toContain('"ready"')
    const exit = once(child, 'exit')
    harm(emulator)
    const [ended] = (await exit) as [number]
    expect(ended).toBe(code)
    expect(log).toMatch(words)
  })
})
