import type { APIGatewayBotInfo } from 'discord-api-types/v10'
import type { InteractionLimits } from '../interactions/record.ts'
import type { JsonObject } from '../validate/json.ts'
import { isObject } from '../validate/json.ts'
import type { StoredFile } from '../world/types.ts'
import type { World } from '../world/world.ts'
import type { Answer } from './answer.ts'

/** A request as a route sees it: decoded, authorised and matched. */
export type RouteRequest = {
  readonly world: World
  readonly limits: InteractionLimits
  /** Root of the server, without a slash at the end, e.g. `http://127.0.0.1:8080`. */
  readonly origin: string
  /** Where the gateway is and how many shards and identifies it takes. */
  readonly gateway: () => APIGatewayBotInfo
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: ReadonlyMap<number, StoredFile>
}

/** One route: method, path below /api/v10 with `:names`, and what it does. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  /** True where the token in the path stands for the bot's own token. */
  readonly open?: boolean
  readonly run: (request: RouteRequest) => Answer
}

/** A path parameter that the route's own pattern promises. */
export const param = (request: RouteRequest, name: string): string => {
  const value = request.params[name]
  if (value === undefined) throw new Error(`the route has no parameter ${name}`)
  return value
}

/** The body as an object; anything else counts as an empty one, and the schema then finds what is missing. */
export const bodyOf = (request: RouteRequest): JsonObject => {
  return isObject(request.body) ? request.body : {}
}
