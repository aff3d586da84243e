import type { APIGatewayBotInfo } from 'discord-api-types/v10'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import type { InteractionLimits } from '../interactions/record.ts'
import { interactionOf } from '../interactions/token.ts'
import { nestedErrors } from '../validate/problem.ts'
import type { World } from '../world/world.ts'
import type { Answer } from './answer.ts'
import { refuse } from './answer.ts'
import { disturb } from './disturb.ts'
import type { DisturbancePlan } from './disturb.ts'
import { readBody } from './read-body.ts'
import { REFUSALS } from './refusal.ts'
import { matchRoute } from './routes.ts'

/** What the HTTP side needs of its surroundings. */
export type RestOptions = {
  readonly world: World
  readonly limits: InteractionLimits
  /** Whether a token is the bot's, and not revoked. */
  readonly isToken: (token: string) => boolean
  /** What GET /gateway/bot tells now. */
  readonly gateway: () => APIGatewayBotInfo
  readonly origin: () => string
  readonly recordFault: (fault: Fault) => void
  readonly disturbance: DisturbancePlan
}

const PREFIX = '/api/v10'

type Rendered = {
  readonly status: number
  readonly body: unknown
}

const render = (answer: Answer): Rendered => {
  switch (answer.kind) {
    case 'json':
      return { status: answer.status ?? 200, body: answer.body }
    case 'empty':
      return { status: 204, body: undefined }
    case 'refused': {
      const { status, code, message } = answer.refusal
      return { status, body: { message, code } }
    }
    case 'faulty':
      return {
        status: 400,
        body: { message: 'Invalid Form Body', code: 50035, errors: nestedErrors(answer.problems) },
      }
  }
}

/** A path without the tokens of interactions, for faults and for the page. */
const publicPath = (path: string): string => {
  return path.replace(/^\/(interactions|webhooks)\/(\d+)\/[^/]+/u, '/$1/$2/…')
}

/** Discord serves texts as UTF-8; without a word about it a browser would guess. */
const withCharset = (type: string): string =>
  type.startsWith('text/') && !type.includes('charset') ? `${type}; charset=utf-8` : type

/** Answers the requests of the bot, and of the page for files. */
export const createRest = (
  options: RestOptions,
): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) => {
  const { world, limits, isToken, origin, recordFault, disturbance } = options

  const answer = async (request: IncomingMessage, method: string, url: URL): Promise<Answer> => {
    const path = decodeURIComponent(url.pathname).slice(PREFIX.length)
    const route = `${method} ${publicPath(path)}`
    const decoded = await readBody(request)
    const matched = url.pathname.startsWith(`${PREFIX}/`) ? matchRoute(method, path) : null
    if (matched === null) {
      // Loud: a new feature of the bot must not run against nothing.
      console.error(`emulator: no such route: ${method} ${publicPath(url.pathname)}`)
      const fault = { route, rule: 'unknown-route', path: '', message: 'No such route.', interactionId: null }
      recordFault({ ...fault, body: decoded?.body })
      return refuse(REFUSALS.notFound)
    }
    if (matched.route.open !== true && !isToken(request.headers.authorization?.replace(/^Bot /u, '') ?? '')) {
      return refuse(REFUSALS.unauthorized)
    }
    if (decoded === null) return refuse(REFUSALS.notJson)
    const result = matched.route.run({
      world,
      limits,
      origin: origin(),
      gateway: options.gateway,
      params: matched.params,
      query: url.searchParams,
      ...decoded,
    })
    if (result.kind === 'faulty') {
      const interactionId = interactionOf(world, matched.params['token'] ?? '')?.interaction.id ?? null
      for (const { rule, path: at, message } of result.problems) {
        recordFault({ route, rule, path: at.join('.'), message, body: decoded.body, interactionId })
      }
    }
    return result
  }

  return async (request, response) => {
    const url = new URL(request.url ?? '/', origin())
    const method = request.method ?? 'GET'
    const file = method === 'GET' ? world.files.get(/^\/files\/(\d+)\//u.exec(url.pathname)?.[1] ?? '') : undefined
    if (file !== undefined) {
      response.writeHead(200, {
        'content-type': withCharset(file.contentType),
        'x-content-type-options': 'nosniff',
        'content-security-policy': 'sandbox',
      })
      response.end(file.bytes)
      return
    }
    const path = publicPath(decodeURIComponent(url.pathname).slice(PREFIX.length))
    const wrong = disturbance(method, path)
    if (wrong?.kind === 'delay') await setTimeout(wrong.milliseconds)
    else if (wrong !== null && wrong.kind !== 'unheard') return disturb(wrong, request, response)
    const { status, body } = render(await answer(request, method, url))
    if (wrong?.kind === 'unheard') return
    response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' })
    response.end(body === undefined ? undefined : JSON.stringify(body))
    const reason = request.headers['x-audit-log-reason']
    world.events.emit({
      type: 'request-answered',
      method,
      path,
      status,
      reason: typeof reason === 'string' ? decodeURIComponent(reason) : null,
    })
  }
}
