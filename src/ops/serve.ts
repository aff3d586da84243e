import type { ServerResponse } from 'node:http'
import { createServer } from './http.ts'
import type { Ready } from './readiness.ts'

/** What the addresses for watching show. */
type Shown = {
  readonly ready: () => Promise<Ready>
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>
}

/** Longest that a request may take to arrive, in milliseconds: nothing here needs a body. */
const patience = 5000

/**
 * Serves what watches over Ronten: /healthz answers as long as the event loop does, /readyz says whether people are served, /metrics holds
 * the figures. They ask for no password, so they belong on an address that the internet does not reach. Rejects where the port is taken.
 * Resolves with what stops it.
 */
export const serveOps = async (
  { host, port }: { readonly host: string; readonly port: number },
  { ready, metrics }: Shown,
): Promise<{ readonly port: number; readonly close: () => void }> => {
  const pages: Readonly<Record<string, (response: ServerResponse) => void | Promise<void>>> = {
    '/healthz': (response) => send(response, 200, 'text/plain; charset=utf-8', 'ok\n'),
    '/readyz': async (response) => {
      const state = await ready()
      send(response, state.ready ? 200 : 503, 'application/json', `${JSON.stringify(state)}\n`)
    },
    '/metrics': async (response) => {
      const { type, text } = await metrics()
      send(response, 200, type, text)
    },
  }
  const server = createServer({ requestTimeout: patience, headersTimeout: patience }, (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1)
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined
    if (page === undefined) return send(response, 404, 'text/plain; charset=utf-8', 'not found\n')
    if (request.method !== 'GET') return send(response.setHeader('allow', 'GET'), 405, 'text/plain; charset=utf-8', '')
    Promise.resolve(page(response)).catch(() => send(response, 500, 'text/plain; charset=utf-8', 'failed\n'))
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, host, resolve)
  await promise
  // It must not keep a process alive that has nothing else to do.
  server.unref()
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

const send = (response: ServerResponse, status: number, type: string, text: string): void =>
  void response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
