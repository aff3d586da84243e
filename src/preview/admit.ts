import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Whether a request comes from this machine's own page. The Host header must name the loopback address, or a foreign site could reach
 * the preview through a name of its own that resolves to it; an Origin, where a browser sends one, must be ours.
 */
export const isOurs = ({ headers, socket }: IncomingMessage): boolean => {
  const hosts = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`]
  const { host = '', origin } = headers
  return hosts.includes(host) && (origin === undefined || hosts.some((name) => origin === `http://${name}`))
}

/** Whether a request carries the page's secret: in a header, or in the address where the browser allows no header. */
export const hasToken = (request: IncomingMessage, address: URL, token: string): boolean => {
  const given = Buffer.from(String(request.headers['x-preview-token'] ?? address.searchParams.get('token') ?? ''))
  const wanted = Buffer.from(token)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
