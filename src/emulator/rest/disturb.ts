import type { IncomingMessage, ServerResponse } from 'node:http'

/** What goes wrong with one request: an answer instead of the real one, a cut connection, no answer at all, or one that comes late. */
export type Disturbance =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'silence' }
  /** The request arrives so many milliseconds later, and then does what it would have done. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** The request does what it would have done, and its answer is lost. */
  | { readonly kind: 'unheard' }

/** Decides for each request, by method and path below `/api/v10`, whether something goes wrong with it. */
export type DisturbancePlan = (method: string, path: string) => Disturbance | null

/** Carries a disturbance out in place of the request, which has no effect on the world. */
export const disturb = (
  disturbance: Exclude<Disturbance, { kind: 'delay' | 'unheard' }>,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  switch (disturbance.kind) {
    case 'reset':
      request.socket.resetAndDestroy()
      return
    case 'silence':
      request.resume()
      return
    case 'answer':
      request.resume()
      response.writeHead(disturbance.status, { 'content-type': 'application/json', ...disturbance.headers })
      response.end(JSON.stringify(disturbance.body ?? {}))
  }
}
