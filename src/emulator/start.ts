import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { GatewayCloseCodes } from 'discord-api-types/v10'
import { openEndpoint, type InteractionsEndpoint } from './endpoint/endpoint.ts'
import type { EmulatorListener } from './events.ts'
import type { Fault } from './fault.ts'
import { openGateway } from './gateway/gateway.ts'
import type { Gateway } from './gateway/gateway.ts'
import type { SessionStartLimits } from './gateway/session-starts.ts'
import { countStarts, DISCORD_STARTS } from './gateway/session-starts.ts'
import { MOST_GUILDS } from './gateway/shards.ts'
import type { InteractionLimits } from './interactions/record.ts'
import { DISCORD_LIMITS } from './interactions/record.ts'
import type { Person } from './person/person.ts'
import { createPerson } from './person/person.ts'
import type { Where } from './person/place.ts'
import type { DisturbancePlan } from './rest/disturb.ts'
import { createRest } from './rest/serve.ts'
import { defaultWorld } from './world/default-world.ts'
import type { World } from './world/world.ts'

/** How to start the emulator. */
export type EmulatorOptions = {
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Milliseconds since 1970, for ids, time stamps and the age of interactions; ignored when `world` is given. */
  readonly clock?: () => number
  readonly world?: World
  /** Shorter limits let a test see a late bot without waiting for it. */
  readonly limits?: Partial<InteractionLimits>
  /** Milliseconds between heartbeats: 41,250 unless told. */
  readonly heartbeatInterval?: number
  /** How many shards Discord recommends (1), how many servers one may have (2,500), and how often the bot may identify. */
  readonly shards?: number
  readonly mostGuildsPerShard?: number
  readonly starts?: Partial<SessionStartLimits>
}

/** A running local Discord. */
export type Emulator = {
  /** For `new Client({ rest: { api: restUrl } })`, e.g. `http://127.0.0.1:8080/api`. */
  readonly restUrl: string
  /** The bot's token; new in every run. */
  readonly token: string
  readonly applicationId: string
  readonly world: World
  /** Everything the bot sent that Discord would refuse, oldest first; grows while the emulator runs. */
  readonly faults: readonly Fault[]
  readonly gateway: Omit<Gateway, 'stop'>
  /** For bots without a gateway: interactions go to an address that this sets. */
  readonly endpoint: Pick<InteractionsEndpoint, 'publicKey' | 'headersFor' | 'set'>
  /** Takes the token back, as a reset on the developer portal does: connections close with 4004, requests get 401. */
  readonly revokeToken: () => void
  /** Makes REST requests go wrong from now on, e.g. 429, 500 or a cut connection; null ends that. */
  readonly disturb: (plan: DisturbancePlan | null) => void
  readonly subscribe: (listener: EmulatorListener) => () => void
  /** Makes a person act: `as('member')`, `as('moderator', { channel: 'mod-only' })`, `as('newcomer', { dm: true })`. */
  readonly as: (userName: string, where?: Where) => Person
  readonly close: () => Promise<void>
}

/**
 * Starts a local Discord on 127.0.0.1: REST below `/api/v10` and a gateway, for the unchanged discord.js client.
 * @throws when the port is taken
 */
export const startEmulator = async (options: EmulatorOptions = {}): Promise<Emulator> => {
  const world = options.world ?? defaultWorld(options.clock)
  const limits = { ...DISCORD_LIMITS, ...options.limits }
  // Shaped like a real token, so that whatever hides tokens in logs hides this one too.
  const id = Buffer.from(world.application.id).toString('base64url')
  const token = `${id}.emulat.${randomBytes(27).toString('base64url')}`
  const faults: Fault[] = []
  let origin = ''
  const recordFault = (fault: Fault): void => {
    faults.push(fault)
    world.events.emit({ type: 'fault-recorded', fault })
  }
  let plan: DisturbancePlan | null = null
  const disturbance: DisturbancePlan = (method, path) => plan?.(method, path) ?? null
  let isRevoked = false
  const isToken = (given: string): boolean => !isRevoked && given === token
  const starts = countStarts({ ...DISCORD_STARTS, ...options.starts })
  const url = (): string => `${origin.replace(/^http/u, 'ws')}/gateway`
  const gatewayInfo = () => ({ url: url(), shards: options.shards ?? 1, session_start_limit: starts.limit() })
  const rest = createRest({
    world,
    limits,
    isToken,
    origin: () => origin,
    gateway: gatewayInfo,
    recordFault,
    disturbance,
  })
  const server = createServer((request, response) => {
    rest(request, response).catch((error: unknown) => {
      // A bug of the emulator: not a 5xx, which the client would repeat three times.
      console.error('emulator: internal error', error)
      if (response.headersSent) return
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"code":0,"message":"Emulator error"}')
    })
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  origin = `http://127.0.0.1:${address.port}`
  const endpoint = openEndpoint({ world, limits, origin: () => origin, recordFault })
  const revokeToken = (): void => {
    isRevoked = true
    gateway.close(GatewayCloseCodes.AuthenticationFailed)
  }
  const gateway = openGateway({
    world,
    server,
    isToken,
    revokeToken,
    url,
    isMuted: endpoint.isSet,
    starts,
    mostGuildsPerShard: options.mostGuildsPerShard ?? MOST_GUILDS,
    ...(options.heartbeatInterval === undefined ? {} : { heartbeatInterval: options.heartbeatInterval }),
  })
  return {
    restUrl: `${origin}/api`,
    token,
    applicationId: world.application.id,
    world,
    faults,
    gateway,
    endpoint,
    revokeToken,
    disturb: (next) => {
      plan = next
    },
    subscribe: world.events.subscribe,
    as: (userName, where) => createPerson(world, limits, userName, where),
    close: async () => {
      await gateway.stop()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}
