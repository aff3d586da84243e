import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, describe, it, onTestFinished } from 'vitest'
import { registerCommands } from '../../../src/discord/commands-at-discord.ts'
import { runLive } from '../../../src/discord/live.ts'
import { patientRest } from '../../../src/discord/rest.ts'
import { registration } from '../../../src/door/registration.ts'
import type { Disturbance } from '../../../src/emulator/rest/disturb.ts'
import { startEmulator } from '../../../src/emulator/start.ts'
import { openStore } from '../../../src/store/open.ts'
import { testApp } from '../../support/app.ts'
import { runChild } from '../../support/child.ts'
import { textOf } from '../../support/messages.ts'

/** How often the token is looked at, in milliseconds; in production it is every four to six minutes. */
const token = 50

const startOne = async () => {
  const emulator = await startEmulator()
  onTestFinished(() => emulator.close())
  let looks = 0
  let wrong: Disturbance | null = null
  emulator.disturb((_, path) => (path === '/applications/@me' ? (looks++, wrong) : null))
  return { emulator, looks: () => looks, goWrong: (disturbance: Disturbance | null) => (wrong = disturbance) }
}

describe('what if the token is taken back while interactions come over HTTP?', () => {
  it('the program says so and ends with 5, although nobody does anything that needs it', async () => {
    const { emulator } = await startOne()
    const folder = mkdtempSync(join(tmpdir(), 'ronten-token-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const port = await freePort()
    const bot = runChild('tests/support/run-live.ts', [emulator.restUrl, JSON.stringify({ token })], {
      NODE_ENV: 'production',
      TRANSPORT: 'http',
      HTTP_PORT: String(port),
      DISCORD_TOKEN: emulator.token,
      DISCORD_PUBLIC_KEY: emulator.endpoint.publicKey,
      DATA_DIR: folder,
    })
    onTestFinished(() => void bot.child.kill('SIGKILL'))
    await bot.says(/"ready"/)
    await registerCommands(
      patientRest({ api: emulator.restUrl }, emulator.token),
      emulator.applicationId,
      registration(testApp().app),
    )
    expect(await emulator.endpoint.set(`http://127.0.0.1:${port}/`)).toBeNull()
    expect(textOf(await emulator.as('member').slash('define', { term: 't01' }))).toContain('核共有')
    emulator.revokeToken()
    expect(await bot.ended).toBe(5)
    const lines = bot.lines().map((line) => JSON.parse(line) as { level: string; msg: string })
    expect(lines.filter(({ level }) => level === 'error').map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/does not accept DISCORD_TOKEN.*Copy the current one/),
    ])
    expect(bot.lines().join('\n')).not.toContain(emulator.token)
  }, 60_000)

  it('whatever else goes wrong with the look says nothing, and it goes on', async () => {
    const { emulator, looks, goWrong } = await startOne()
    const { app, lines } = testApp({ store: await openStore('memory') })
    const http = { host: '127.0.0.1', port: 0, publicKey: emulator.endpoint.publicKey }
    const running = runLive(app, emulator.token, { api: emulator.restUrl, http, times: { token, callback: 100 } })
    await expect.poll(() => lines.map(({ message }) => message)).toContain('ready')
    for (const wrong of [
      { kind: 'answer', status: 503 },
      { kind: 'answer', status: 429, headers: { 'retry-after': '0.05' }, body: { message: 'slow', retry_after: 0.05 } },
      { kind: 'answer', status: 403, body: { message: 'Forbidden', code: 50_001 } },
      { kind: 'reset' },
      { kind: 'silence' },
    ] as const) {
      goWrong(wrong)
      const before = looks()
      await expect.poll(looks).toBeGreaterThan(before + 2)
    }
    expect(lines.filter(({ level, message }) => level === 'error' || message === 'a job failed')).toEqual([])
    goWrong(null)
    emulator.revokeToken()
    expect(await running).toEqual({ ended: 'token' })
  })
})

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => void server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
