import { GatewayCloseCodes as Close, GatewayIntentBits, GatewayOpcodes as Op } from 'discord-api-types/v10'
import { GatewayDispatchEvents as E } from 'discord-api-types/v10'
import type { WebSocket } from 'ws'
import type { JsonObject } from '../validate/json.ts'
import { integer, text } from '../validate/json.ts'
import { guildCreateData, readyData, unavailableGuilds } from './dispatch.ts'
import type { GatewayOptions } from './gateway.ts'
import { ALL_INTENTS, PRIVILEGED_INTENTS } from './intents.ts'
import type { Session } from './session.ts'
import { canReplay, createSession, replay, sendDispatch } from './session.ts'
import { readShard } from './shards.ts'

/** What beginning and resuming a session needs of the gateway. */
export type Handshake = Pick<
  GatewayOptions,
  'world' | 'url' | 'isToken' | 'revokeToken' | 'starts' | 'mostGuildsPerShard'
> & {
  readonly sessions: Map<string, Session>
  readonly sessionOf: (socket: WebSocket) => Session | undefined
  readonly send: (socket: WebSocket, op: Op, d: unknown) => void
}

const bare = (token: string): string => {
  return token.replace(/^Bot\s+/iu, '')
}

/** Begins a session, or closes the socket with the code that says why not (Discord docs, Gateway, "Identifying"). */
export const identify = (gateway: Handshake, socket: WebSocket, data: JsonObject): void => {
  const { world, sessions, starts } = gateway
  const intents = integer(data['intents'])
  const shard = readShard(data['shard'])
  if (gateway.sessionOf(socket) !== undefined) return socket.close(Close.AlreadyAuthenticated, 'Already authenticated.')
  if (!gateway.isToken(bare(text(data['token'])))) return refuseToken(socket)
  if (shard === null) return socket.close(Close.InvalidShard, 'Invalid shard.')
  if ((intents & ~ALL_INTENTS) !== 0) return socket.close(Close.InvalidIntents, 'Invalid intent(s).')
  if ((intents & PRIVILEGED_INTENTS) !== 0) return socket.close(Close.DisallowedIntents, 'Disallowed intent(s).')
  const guilds = unavailableGuilds(world, shard)
  if (guilds.length > gateway.mostGuildsPerShard) return socket.close(Close.ShardingRequired, 'Sharding required.')
  const start = starts.spend(shard[0])
  if (start === 'spent') return gateway.revokeToken()
  if (start === 'too-fast') return gateway.send(socket, Op.InvalidSession, false)
  const session = createSession(`session-${world.nextId()}`, intents, shard, socket)
  sessions.set(session.id, session)
  sendDispatch(session, { t: E.Ready, d: readyData(world, session, gateway.url()) })
  if ((intents & GatewayIntentBits.Guilds) !== 0) {
    for (const { id } of guilds) sendDispatch(session, { t: E.GuildCreate, d: guildCreateData(world, id) })
  }
  world.events.emit({ type: 'gateway-ready', sessionId: session.id, shardId: shard[0], resumed: false })
}

/** Goes on with a session and replays what was missed (Discord docs, Gateway, "Resuming"). */
export const resume = (gateway: Handshake, socket: WebSocket, data: JsonObject): void => {
  const { world, sessions } = gateway
  if (!gateway.isToken(bare(text(data['token'])))) return refuseToken(socket)
  const session = sessions.get(text(data['session_id']))
  const seq = integer(data['seq'])
  if (session === undefined || !canReplay(session, seq)) return gateway.send(socket, Op.InvalidSession, false)
  if (seq > session.sequence) return socket.close(Close.InvalidSeq, 'Invalid seq.')
  session.socket = socket
  replay(session, seq)
  sendDispatch(session, { t: E.Resumed, d: {} })
  world.events.emit({ type: 'gateway-ready', sessionId: session.id, shardId: session.shard[0], resumed: true })
}

const refuseToken = (socket: WebSocket): void => socket.close(Close.AuthenticationFailed, 'Authentication failed.')
