import type { KeyObject } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { readInteraction } from '../../door/read-interaction.ts'
import type { APIInteraction } from 'discord-api-types/v10'
import type { Answered } from './answer-once.ts'
import { readBody } from './read-body.ts'
import { isSignedBy, signedIn } from './verify.ts'

/** What the endpoint needs: Discord's key, the time in milliseconds since 1970, and what answers an interaction. */
export type EndpointParts = {
  readonly key: KeyObject
  readonly now: () => number
  readonly answer: (interaction: APIInteraction) => Promise<Answered>
  /** Whether no further request is wanted on a connection. */
  readonly isClosing: () => boolean
}

/**
 * Answers one request to the interactions endpoint: `POST /` with a signature that is right and new. Nothing is said about what was wrong
 * with any other, and no fault of ours shows.
 */
export const createEndpoint =
  ({ key, now, answer, isClosing }: EndpointParts) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refuse = (status: number, headers: OutgoingHttpHeaders = {}): void =>
      void response.writeHead(status, isClosing() ? { ...headers, ...lastOne } : headers).end()
    if (pathOf(request) !== '/') return refuse(404)
    if (request.method !== 'POST') return refuse(405, { allow: 'POST' })
    const signed = signedIn(request.headers, now())
    if (!signed) return refuse(401)
    const body = await readBody(request)
    if (body === undefined) return
    if (body === 'too-large') return refuse(413, lastOne)
    if (!(await isSignedBy(key, signed, body))) return refuse(401)
    const interaction = interactionIn(body)
    if (!interaction) return refuse(400)
    const answered = await answer(interaction)
    if (isClosing()) response.setHeader('connection', 'close')
    if (answered.status === 202) return void response.writeHead(202).end()
    if (answered.sent) response.once('close', answered.sent)
    response.writeHead(200, { 'content-type': 'application/json' }).end(answered.body)
  }

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
