import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { serve, type Served } from '../../../src/discord/http/serve.ts'
import { defineCommand } from '../../../src/door/define-command.ts'
import { done, signedHeaders, startEndpoint, trial } from '../../support/endpoint.ts'
import { slash } from '../../support/interactions.ts'

describe('what becomes of clients that never read what they are told?', () => {
  // More than the system takes for a client that does not read.
  const much = Buffer.alloc(16_000_000, 'x')
  // In production it is ten seconds.
  const limits = { timeout: 300, connectionsCheckingInterval: 50 }
  let served: Served
  let ends = 0
  const sockets: Socket[] = []
  const start = async (): Promise<void> => {
    ends = sockets.length = 0
    served = await serve(
      { host: '127.0.0.1', port: 0 },
      (incoming, response) => {
        if (incoming.url === '/much') sockets.push(incoming.socket)
        response.once('close', () => ends++)
        incoming.resume()
        response.end(incoming.url === '/much' ? much : 'little')
      },
      limits,
    )
  }
  afterEach(() => served.close(0))
  const unread = (path: string): Socket => {
    const socket = connect(served.port, '127.0.0.1').pause()
    socket.on('error', () => {})
    socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n`)
    return socket
  }
  const ask = async (agent: Agent): Promise<boolean> => {
    const sent = request({ host: '127.0.0.1', port: served.port, method: 'POST', agent }).end()
    // What the event brings.
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    expect(Buffer.concat(await response.toArray()).toString()).toBe('little')
    return sent.reusedSocket
  }

  it('they are let go, with what was meant for them, and nobody else waits', async () => {
    await start()
    const clients = Array.from({ length: 20 }, () => unread('/much'))
    await expect.poll(() => sockets.length).toBe(20)
    const agent = new Agent()
    await ask(agent)
    await expect.poll(() => sockets.filter(({ destroyed }) => destroyed).length).toBe(20)
    // A connection that is destroyed lets go of what it held a moment later.
    await expect.poll(() => [ends, sockets.every(({ writableLength }) => writableLength === 0)]).toEqual([21, true])
    for (const client of clients) client.destroy()
  })
  it('a connection that only waits for its next request is kept for longer', async () => {
    await start()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    expect(await ask(agent)).toBe(false)
    await new Promise((resolve) => setTimeout(resolve, 2 * limits.timeout))
    expect(await ask(agent)).toBe(true)
    agent.destroy()
  })
})

describe('what becomes of clients that send and disappear?', () => {
  it('however many, what they began is done, the log is silent and others are answered', async () => {
    let begun = 0
    let finished = 0
    const quick = defineCommand({ name: 'quick', ...trial, run: () => done })
    const brief = defineCommand({
      name: 'brief',
      ...trial,
      run: () => (begun++, { later: () => Promise.resolve((finished++, done)) }),
    })
    const bot = await startEndpoint({ commands: [quick, brief] })
    const send = (name: string, id: number): string => {
      const body = JSON.stringify({ ...slash(name), id: String(id) })
      const headers = Object.entries(signedHeaders(bot.privateKey, body)).map(([name, value]) => `${name}: ${value}`)
      return ['POST / HTTP/1.1', 'host: x', ...headers, `content-length: ${body.length}`, '', body].join('\r\n')
    }
    const left: Promise<unknown>[] = []
    for (let client = 0; client < 200; client++) {
      const socket = connect(bot.connection.port, '127.0.0.1')
      socket.on('error', () => {})
      left.push(once(socket, 'close'))
      // One after the other: the second waits for its turn to answer when nobody is there any more.
      const second = client % 10 === 0 ? send('brief', 2000 + client) : ''
      socket.write(send('quick', 1000 + client) + second, () =>
        setTimeout(() => (client % 20 === 0 ? socket.resetAndDestroy() : socket.destroy()), client % 30),
      )
    }
    await Promise.all(left)
    expect((await bot.send(slash('brief'))).status).toBe(200)
    await bot.connection.close()
    expect(begun).toBeGreaterThan(10)
    expect(finished).toBe(begun)
    // That nobody at Discord knows these interactions is all there is to say.
    expect(bot.lines.filter(({ level, message }) => level === 'error' && message !== 'not delivered')).toEqual([])
    await bot.stop()
  })
})
