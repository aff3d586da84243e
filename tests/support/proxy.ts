import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'

/** A load balancer: hands each request to the next of its servers, and to the one after where that takes no connection. */
export type Proxy = {
  readonly url: string
  /** Where each request went, by the channel of its interaction. */
  readonly servedBy: ReadonlyMap<string, number>
  /** Where the last request went. */
  readonly last: () => number
  readonly use: (ports: readonly number[]) => void
  /** From now on each request goes to the next one too, at the same time; what that answers is lost. */
  readonly double: (isOn: boolean) => void
  readonly close: () => Promise<void>
}

export const startProxy = async (): Promise<Proxy> => {
  let ports: readonly number[] = []
  let turn = 0
  let isDouble = false
  let last = 0
  const servedBy = new Map<string, number>()
  const server = createServer((incoming, outgoing) => {
    void pass(incoming, outgoing)
  })
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await incoming.toArray())
    const channelId = /"channel_id":"(\d+)"/.exec(body.toString())?.[1]
    const first = turn++
    // Its place, as below.
    if (isDouble) void forward(ports[(first + 1) % ports.length] as number, incoming, body)
    for (let tried = 0; tried < ports.length; tried++) {
      // The rest of a division by their number is the place of one of them.
      const port = ports[(first + tried) % ports.length] as number
      if (channelId !== undefined) servedBy.set(channelId, port)
      last = port
      if ((await forward(port, incoming, body, outgoing)) !== 'refused') return
    }
    outgoing.writeHead(503).end()
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    servedBy,
    last: () => last,
    use: (next) => {
      ports = next
    },
    double: (isOn) => {
      isDouble = isOn
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}

/** A request that was sent and broke off is not sent again: nobody knows what came of it. */
const forward = (
  port: number,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  outgoing?: ServerResponse,
): Promise<'passed' | 'broken' | 'refused'> => {
  const { promise, resolve } = Promise.withResolvers<'passed' | 'broken' | 'refused'>()
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    if (outgoing) answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers))
    else answer.resume()
    answer.once('close', () => resolve('passed'))
  })
  onward.once('error', (error) => {
    if ('code' in error && error.code === 'ECONNREFUSED') return resolve('refused')
    if (outgoing?.headersSent === false) outgoing.writeHead(502)
    outgoing?.end()
    resolve('broken')
  })
  onward.end(body)
  return promise
}
