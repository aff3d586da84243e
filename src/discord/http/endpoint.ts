import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { readInteraction } from '../../door/read-interaction.ts'
import type { APIInteraction } from 'discord-api-types/v10'
import type { Answered } from './answer-once.ts'
import { createBodies } from './read-body.ts'
import { signedIn } from './signed.ts'
import type { Verifier } from './verify.ts'

/** What the endpoint needs: what checks signatures, the time in milliseconds since 1970, and what answers an interaction. */
export type EndpointParts = {
  readonly isSigned: Verifier['isSigned']
  readonly now: () => number
  readonly answer: (interaction: APIInteraction) => Answered | Promise<Answered>
  /** Whether no further request is wanted on a connection. */
  readonly isClosing: () => boolean
}

/**
 * Answers one request to the interactions endpoint: `POST /` with a signature that is right and new. Nothing is said about what was wrong
 * with any other, and no fault of ours shows.
 */
export const createEndpoint = ({ isSigned, now, answer, isClosing }: EndpointParts) => {
  const bodies = createBodies()
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const reply = (status: number, body = nothing, headers: OutgoingHttpHeaders = {}): void => {
      // Without its length Node would send a body in pieces.
      const length = { 'content-length': body.length }
      response.writeHead(status, { ...headers, ...length, ...(isClosing() ? lastOne : {}) }).end(body)
    }
    if (pathOf(request) !== '/') return reply(404)
    if (request.method !== 'POST') return reply(405, nothing, { allow: 'POST' })
    const signed = signedIn(request.headers, now())
    if (!signed) return reply(401)
    const body = await bodies.read(request)
    if (body === undefined) return
    if (body === 'too-large') return reply(413, nothing, lastOne)
    if (body === 'too-slow') return reply(408, nothing, lastOne)
    const isRight = await isSigned(signed, body)
    bodies.done(body)
    if (!isRight) return reply(401)
    const interaction = interactionIn(body)
    if (!interaction) return reply(400)
    const answered = await answer(interaction)
    if (answered.status === 202) return reply(202)
    if (answered.sent) afterClose(response, answered.sent)
    reply(200, answered.body, json)
  }
}

/** Whoever asked may be gone before there is an answer: 'close' does not come again. */
const afterClose = (response: ServerResponse, next: () => void): void => {
  if (response.closed) next()
  else response.once('close', next)
}

const nothing: Buffer = Buffer.alloc(0)
const json = { 'content-type': 'application/json' }

/** Ends the connection after the response: no further request is wanted on it. */
const lastOne = { connection: 'close' }

const pathOf = ({ url = '' }: IncomingMessage): string => {
  const query = url.indexOf('?')
  return query === -1 ? url : url.slice(0, query)
}

const interactionIn = (body: Buffer): APIInteraction | undefined => {
  try {
    return readInteraction(JSON.parse(body.toString()))
  } catch {
    return undefined
  }
}
