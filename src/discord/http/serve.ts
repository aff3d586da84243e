import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from '../../ops/http.ts'

/** Limits that keep slow or endless requests from holding what others need. Times in milliseconds. */
const usualLimits = {
  // Discord sends a header and a body at once, and gives up after 3 seconds: whoever takes longer is not Discord.
  headersTimeout: 5000,
  requestTimeout: 10_000,
  // How often the two above are looked at; Node's own half minute would be the real limit.
  connectionsCheckingInterval: 1000,
  // So long may nothing move on a connection while an answer is due. A client that does not read would hold it for ever, and in memory what is
  // meant for it.
  timeout: 10_000,
  // Longer than proxies keep an idle connection (60 seconds mostly): they, not we, must be the ones to end it, or a request may meet the end.
  keepAliveTimeout: 75_000,
  // Discord's header has some 500 bytes; proxies add theirs.
  maxHeaderSize: 8192,
}

/** A server that listens. `close` takes no more requests and resolves when those under way are answered or `milliseconds` are over. */
export type Served = { readonly port: number; readonly close: (milliseconds: number) => Promise<void> }

/** Listens at an address; port 0 takes any free one. Rejects where the address cannot be had. `answer` must not reject. */
export const serve = async (
  { host, port }: { readonly host: string; readonly port: number },
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  limits: Partial<typeof usualLimits> = {},
): Promise<Served> => {
  const { timeout, ...options } = { ...usualLimits, ...limits }
  const server = createServer(options, answer)
  // No option of its maker. Between two requests keepAliveTimeout counts instead.
  server.timeout = timeout
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { port: address.port, close: (milliseconds) => close(server, milliseconds) }
}

const close = async (server: Server, milliseconds: number): Promise<void> => {
  const late = setTimeout(() => server.closeAllConnections(), milliseconds)
  // Closes idle connections at once, and the others as soon as they have been answered.
  await new Promise<void>((resolve) => void server.close(() => resolve()))
  clearTimeout(late)
}
