import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { ComponentType } from 'discord-api-types/v10'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBodies } from '../../../src/discord/http/read-body.ts'
import { serve } from '../../../src/discord/http/serve.ts'
import { press, slash } from '../../support/interactions.ts'
import { signedHeaders, startEndpoint } from '../../support/endpoint.ts'

let bot: Awaited<ReturnType<typeof startEndpoint>>
beforeAll(async () => {
  bot = await startEndpoint()
})
afterAll(() => bot.stop())

let count = 0n
const look = (padding = '') =>
  JSON.stringify({ ...slash('define', { term: 't01' }), id: String(1_400_000_000_000_000_000n + count++), padding })

/** A press on a message that shows a component, which is not as Discord would have it. */
const pressOn = (component: object) => ({
  ...press('1:boxForm'),
  message: { id: '600', flags: 0, content: '', components: [component] },
})
const row = (component: object) => ({ type: ComponentType.ActionRow, components: [component] })

/** A request as bytes on the wire. */
const raw = (body: string, changed: Readonly<Record<string, string>> = {}): string => {
  const headers = {
    host: 'x',
    ...signedHeaders(bot.privateKey, body),
    'content-length': String(Buffer.byteLength(body)),
    ...changed,
  }
  return `POST / HTTP/1.1\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body}`
}

/** Writes bytes to the endpoint and gives back all it says, until it ends the connection or `until` is there. */
const exchange = (
  bytes: string | readonly string[],
  until?: (received: string) => boolean,
  port = bot.connection.port,
): Promise<string> => {
  const { promise, resolve } = Promise.withResolvers<string>()
  const socket = connect(port, '127.0.0.1')
  let received = ''
  socket.on('data', (chunk) => {
    received += chunk.toString()
    if (until?.(received) === true) socket.destroy()
  })
  socket.on('error', () => {})
  socket.on('close', () => resolve(received))
  for (const part of typeof bytes === 'string' ? [bytes] : bytes) socket.write(part)
  return promise
}
const answers = (text: string): number => text.match(/HTTP\/1\.1 /g)?.length ?? 0
const stillAnswers = async (): Promise<void> => expect((await bot.send(look())).status).toBe(200)

describe('what becomes of requests that are none of Discord’s?', () => {
  it.each([
    ['another path', () => fetch(`${bot.url}etc/passwd`, { method: 'POST', body: '{}' }), 404],
    ['another method', () => fetch(bot.url), 405],
    ['no JSON, signed right', () => bot.send('<xml/>'), 400],
    ['nothing, signed right', () => bot.send(''), 400],
    ['JSON that is no interaction', () => bot.send({ type: 2, id: 'x', data: {} }), 400],
    ['JSON that is no object', () => bot.send('[]'), 400],
    ['JSON a thousand levels deep', () => bot.send(`${'['.repeat(1000)}${']'.repeat(1000)}`), 400],
    ['a message whose card has lost what it holds', () => bot.send(pressOn({ type: ComponentType.Container })), 400],
    ['a message whose button has no name', () => bot.send(pressOn(row({ type: 2, custom_id: 5 }))), 400],
    ['bytes that are no text', () => bot.send('\u0000\uFFFF'), 400],
    ['more than 100 kB, signed right', () => bot.send(look('x'.repeat(100_000))), 413],
  ])('%s', async (_, send, status) => {
    const response = await send()
    expect([response.status, await response.text()]).toEqual([status, ''])
    await stillAnswers()
  })
  it('a little less than 100 kB is still read', async () => {
    expect((await bot.send(look('x'.repeat(98_000)))).status).toBe(200)
  })
  it('the content type does not matter, the signature does', async () => {
    expect((await bot.send(look(), { 'content-type': 'text/plain' })).status).toBe(200)
  })
})

describe('what becomes of connections that are used badly?', () => {
  it('a body announced as too long is not waited for, and the connection ends', async () => {
    const said = await exchange(raw('{}', { 'content-length': '100000000' }))
    expect(said).toMatch(/^HTTP\/1\.1 413 [^]*connection: close/i)
  })
  it('a body without a length ends when it has become too long', async () => {
    const { 'content-length': _, ...headers } = { 'content-length': '', ...signedHeaders(bot.privateKey, '') }
    const head = `POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`
    const parts = Array.from({ length: 8 }, () => `4000\r\n${'x'.repeat(0x4000)}\r\n`)
    // Its end comes too: read to there, it would be one whose signature is wrong.
    const said = await exchange([head, ...parts, '0\r\n\r\n'])
    expect(said === '' || said.startsWith('HTTP/1.1 413')).toBe(true)
    await stillAnswers()
  })
  it('a header that is too large', async () => {
    expect(await exchange(`POST / HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    )
  })
  it('two lengths that disagree, as in smuggled requests', async () => {
    const two = raw('{}').replace('\r\n\r\n', '\r\ntransfer-encoding: chunked\r\n\r\n')
    expect(await exchange(two)).toMatch(/^HTTP\/1\.1 400 /)
  })
  it('several requests at once on one connection are answered in turn', async () => {
    const said = await exchange(
      [raw(look()), raw(look()), raw(look())],
      (received) => answers(received) === 3 && received.endsWith('}'),
    )
    expect(said.match(/HTTP\/1\.1 200 /g)).toHaveLength(3)
  })
  it('a client that goes away in the middle leaves nothing behind', async () => {
    for (let time = 0; time < 20; time++) {
      const socket = connect(bot.connection.port, '127.0.0.1')
      socket.on('error', () => {})
      socket.write(raw(look()).slice(0, 200 + time * 20))
      socket.destroy()
    }
    await stillAnswers()
    expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([])
  })
  it('bytes that are no HTTP', async () => {
    expect(await exchange('\u0016\u0003\u0001 hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    await stillAnswers()
  })
})

describe('what becomes of slow requests?', () => {
  // In production they have seconds; the limits are the same, only shorter.
  const limits = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 }
  let slow: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    const bodies = createBodies()
    const answer = (request: IncomingMessage, response: ServerResponse) => {
      void bodies.read(request).then((body) => body !== undefined && response.end('read'))
    }
    slow = await serve({ host: '127.0.0.1', port: 0 }, answer, limits)
  })
  afterAll(() => slow.close(0))
  const drip = (bytes: string) => exchange(bytes, undefined, slow.port)

  it.each([
    ['a header that drips in', 'POST / HTTP/1.1\r\nx-a: '],
    ['a body that never comes to its end', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nabc'],
  ])('%s holds a connection for a while and no longer', async (_, bytes) => {
    expect(await drip(bytes)).toMatch(/^HTTP\/1\.1 408 /)
  })
  it('fifty of them keep nobody else waiting', async () => {
    const waiting = Array.from({ length: 50 }, () => drip('POST / HTTP/1.1\r\nx-a: '))
    const response = await fetch(`http://127.0.0.1:${slow.port}/`, { method: 'POST', body: 'x' })
    expect(await response.text()).toBe('read')
    for (const said of await Promise.all(waiting)) expect(said).toMatch(/^HTTP\/1\.1 408 /)
  })
  it('however many there are, their bodies hold no more than so much memory, and who is quick is read', async () => {
    const bodies = createBodies(1_000_000)
    const came: unknown[] = []
    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const body = await bodies.read(request)
      came.push(typeof body === 'object' ? 'whole' : body)
      if (typeof body === 'object') bodies.done(body)
      response.writeHead(body === 'too-slow' ? 408 : 200, { connection: 'close' }).end()
    }
    const served = await serve({ host: '127.0.0.1', port: 0 }, (...both) => void answer(...both))
    const part = `POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n${'x'.repeat(90_000)}`
    const waiting = Array.from({ length: 30 }, () => exchange(part, undefined, served.port))
    // Eleven times 90 kB are a million bytes; the others had to go.
    await expect.poll(() => came).toEqual(Array.from({ length: 19 }, () => 'too-slow'))
    for (let time = 0; time < 20; time++) {
      const response = await fetch(`http://127.0.0.1:${served.port}/`, { method: 'POST', body: 'x'.repeat(50_000) })
      expect(response.status).toBe(200)
    }
    await served.close(0)
    await Promise.all(waiting)
  })
})
