import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineCommand } from '../../../src/door/define-command.ts'
import { slash } from '../../support/interactions.ts'
import { done, signedHeaders, startEndpoint, trial } from '../../support/endpoint.ts'
import { answerOnce } from '../../../src/discord/http/answer-once.ts'
import { connectHttp } from '../../../src/discord/http/connect.ts'
import { startEmulator } from '../../../src/emulator/start.ts'
import { keyPair } from '../../support/endpoint.ts'
import { testApp } from '../../support/app.ts'

const lookUp = { status: 200, body: Buffer.from('{}') } as const

let runs = 0
let begun = 0
let finish = () => {}
const quick = defineCommand({ name: 'quick', ...trial, run: () => (runs++, done) })
const slow = defineCommand({
  name: 'slow',
  ...trial,
  run: () => ({ later: () => new Promise((resolve) => ((finish = () => resolve(done)), runs++)) }),
})
const brief = defineCommand({
  name: 'brief',
  ...trial,
  run: () => (begun++, { later: () => Promise.resolve((runs++, done)) }),
})

let bot: Awaited<ReturnType<typeof startEndpoint>>
beforeEach(async () => {
  runs = begun = 0
  bot = await startEndpoint({ commands: [quick, slow, brief] })
})
afterEach(() => bot.stop())

describe('what if Discord delivers an interaction twice?', () => {
  it('both get the same answer', async () => {
    const [first, second] = [await bot.send(slash('quick')), await bot.send(slash('quick'))]
    expect([first.status, second.status, await first.text()]).toEqual([200, 200, await second.text()])
  })
  it('work is done once, while it goes on too', async () => {
    const both = await Promise.all([bot.send(slash('slow')), bot.send(slash('slow'))])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await both[1]?.json()).toMatchObject({ type: 5 })
    await expect.poll(() => runs).toBe(1)
    finish()
  })
  it('the last thousand that began work are remembered, however many look-ups come between', async () => {
    let made = 0
    const answer = answerOnce(({ id }) => {
      made++
      return id.startsWith('9') ? lookUp : Promise.resolve({ status: 202 })
    })
    const ask = (id: number) => answer({ ...slash('quick'), id: String(id) })
    for (let id = 1000; id < 2001; id++) await ask(id)
    for (let id = 900_000; id < 905_000; id++) await ask(id)
    expect(made).toBe(6001)
    await ask(1001)
    expect(made).toBe(6001)
    await ask(1000)
    expect(made).toBe(6002)
  })
})

describe('what if whoever asked is gone before there is an answer?', () => {
  it('what was begun is done all the same, and nothing waits for it to arrive', async () => {
    for (let index = 0; index < 20; index++) {
      const body = JSON.stringify({ ...slash('brief'), id: String(5000 + index) })
      const socket = connect(bot.connection.port, '127.0.0.1')
      await once(socket, 'connect')
      const headers = Object.entries(signedHeaders(bot.privateKey, body)).map(([name, value]) => `${name}: ${value}`)
      const head = ['POST / HTTP/1.1', 'host: x', ...headers, `content-length: ${body.length}`, '', body].join('\r\n')
      socket.write(head, () => socket.resetAndDestroy())
      await once(socket, 'close')
    }
    await expect.poll(() => begun).toBeGreaterThan(5)
    await bot.connection.close()
    expect(runs).toBe(begun)
  })
})

describe('what if the endpoint is asked to stop?', () => {
  it('what is under way is finished first, and nothing more is taken', async () => {
    expect((await bot.send(slash('slow'))).status).toBe(200)
    await expect.poll(() => runs).toBe(1)
    let isClosed = false
    const closing = bot.connection.close().then(() => (isClosed = true))
    await expect(bot.send(slash('quick'))).rejects.toThrow('fetch failed')
    expect(isClosed).toBe(false)
    finish()
    await closing
  })
})

describe('what if Discord cannot be asked who the bot is?', () => {
  const address = { host: '127.0.0.1', port: 0, publicKey: keyPair().publicKey }
  const token = `${Buffer.from('1200000000000000000').toString('base64url')}.abcdef.abcdefghijklmnopqrstuvwxyz0`

  it('the endpoint answers all the same, under the id that its token names', async () => {
    const { app, lines } = testApp()
    const connection = await connectHttp(app, token, address, { api: 'http://127.0.0.1:9' })
    expect(connection.applicationId).toBe('1200000000000000000')
    expect(lines.map(({ message }) => message)).toContainEqual(expect.stringMatching(/could not ask Discord/))
    await connection.close()
  })
  it('a token that Discord refuses ends it', async () => {
    const emulator = await startEmulator()
    await expect(connectHttp(testApp().app, token, address, { api: emulator.restUrl })).rejects.toThrow(/401/)
    await emulator.close()
  })
  it('an address that is taken is told', async () => {
    const taken = { ...address, port: bot.connection.port }
    await expect(connectHttp(testApp().app, token, taken)).rejects.toThrow(/EADDRINUSE/)
  })
})
