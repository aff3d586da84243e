import {
  GatewayCloseCodes as Close,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10'
import type { Server } from 'node:http'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import type { EmulatorEvent } from '../events.ts'
import type { JsonObject } from '../validate/json.ts'
import { integer, isObject, text } from '../validate/json.ts'
import type { World } from '../world/world.ts'
import { dispatchOf, guildCreateData, readyData, unavailableGuilds } from './dispatch.ts'
import { ALL_INTENTS, PRIVILEGED_INTENTS, intentFor } from './intents.ts'
import type { Session } from './session.ts'
import { canReplay, createSession, replay, sendDispatch } from './session.ts'

/** Milliseconds between heartbeats, as Discord says in HELLO. */
const HEARTBEAT_INTERVAL = 41_250

/** The gateway as tests and the page control it. */
export type Gateway = {
  /** Closes every socket with a code, e.g. 4000 (the client resumes) or 4004 (it gives up). Sessions are kept. */
  readonly close: (code: number) => void
  /** Forgets every session: the next resume is answered by "invalid session" and the client identifies anew. */
  readonly invalidate: () => void
  /** Number of open, identified sockets. */
  readonly connected: () => number
  readonly stop: () => Promise<void>
}

/** What the gateway needs of its surroundings. */
export type GatewayOptions = {
  readonly world: World
  readonly server: Server
  readonly token: string
  readonly url: () => string
  /** Whether interactions go another way. Everything else is still told here. */
  readonly isMuted: () => boolean
}

const bare = (token: string): string => {
  return token.replace(/^Bot\s+/iu, '')
}

/** Opens the gateway on the HTTP server: version 10, JSON, no compression (Discord docs, Gateway). */
export const openGateway = ({ world, server, token, url, isMuted }: GatewayOptions): Gateway => {
  const sockets = new WebSocketServer({ server })
  const sessions = new Map<string, Session>()
  const sessionOf = (socket: WebSocket): Session | undefined =>
    [...sessions.values()].find((session) => session.socket === socket)
  const send = (socket: WebSocket, op: Op, d: unknown): void => socket.send(JSON.stringify({ op, d, s: null, t: null }))

  const identify = (socket: WebSocket, data: JsonObject): void => {
    const intents = integer(data['intents'])
    if (sessionOf(socket) !== undefined) return socket.close(Close.AlreadyAuthenticated, 'Already authenticated.')
    if (bare(text(data['token'])) !== token) return socket.close(Close.AuthenticationFailed, 'Authentication failed.')
    if ((intents & ~ALL_INTENTS) !== 0) return socket.close(Close.InvalidIntents, 'Invalid intent(s).')
    if ((intents & PRIVILEGED_INTENTS) !== 0) return socket.close(Close.DisallowedIntents, 'Disallowed intent(s).')
    const session = createSession(`session-${world.nextId()}`, intents, socket)
    sessions.set(session.id, session)
    sendDispatch(session, { t: GatewayDispatchEvents.Ready, d: readyData(world, session.id, url()) })
    if ((intents & GatewayIntentBits.Guilds) !== 0) {
      for (const { id } of unavailableGuilds(world)) {
        sendDispatch(session, { t: GatewayDispatchEvents.GuildCreate, d: guildCreateData(world, id) })
      }
    }
    world.events.emit({ type: 'gateway-ready', sessionId: session.id, resumed: false })
  }

  const resume = (socket: WebSocket, data: JsonObject): void => {
    if (bare(text(data['token'])) !== token) return socket.close(Close.AuthenticationFailed, 'Authentication failed.')
    const session = sessions.get(text(data['session_id']))
    const seq = integer(data['seq'])
    if (session === undefined || !canReplay(session, seq)) return send(socket, Op.InvalidSession, false)
    if (seq > session.sequence) return socket.close(Close.InvalidSeq, 'Invalid seq.')
    session.socket = socket
    replay(session, seq)
    sendDispatch(session, { t: GatewayDispatchEvents.Resumed, d: {} })
    world.events.emit({ type: 'gateway-ready', sessionId: session.id, resumed: true })
  }

  const receive = (socket: WebSocket, raw: string): void => {
    const packet = parse(raw)
    if (packet === null) return socket.close(Close.DecodeError, 'Error while decoding payload.')
    const data = isObject(packet['d']) ? packet['d'] : {}
    switch (packet['op']) {
      case Op.Heartbeat:
        return send(socket, Op.HeartbeatAck, null)
      case Op.Identify:
        return identify(socket, data)
      case Op.Resume:
        return resume(socket, data)
      case Op.PresenceUpdate:
      case Op.VoiceStateUpdate:
      case Op.RequestGuildMembers:
        return sessionOf(socket) === undefined ? socket.close(Close.NotAuthenticated, 'Not authenticated.') : undefined
      default:
        return socket.close(Close.UnknownOpcode, 'Unknown opcode.')
    }
  }

  sockets.on('connection', (socket) => {
    socket.on('message', (raw) => receive(socket, Buffer.isBuffer(raw) ? raw.toString('utf8') : ''))
    socket.on('close', (code) => {
      const session = sessionOf(socket)
      if (session === undefined) return
      session.socket = null
      // A client that says goodbye cannot resume (Discord docs, Gateway, "Disconnecting").
      if (code === 1000 || code === 1001) sessions.delete(session.id)
    })
    send(socket, Op.Hello, { heartbeat_interval: HEARTBEAT_INTERVAL })
  })

  const publish = (event: EmulatorEvent): void => {
    if (event.type === 'interaction-started' && isMuted()) return
    const intent = intentFor(world, event)
    const dispatch = intent === null ? null : dispatchOf(world, event)
    if (intent === null || dispatch === null) return
    for (const session of sessions.values()) {
      if (intent === 0 || (session.intents & intent) !== 0) sendDispatch(session, dispatch)
    }
  }
  const unsubscribe = world.events.subscribe(publish)

  return {
    close: (code) => {
      for (const session of sessions.values()) session.socket = null
      for (const socket of sockets.clients) socket.close(code)
    },
    invalidate: () => sessions.clear(),
    connected: () => [...sessions.values()].filter(({ socket }) => socket !== null).length,
    stop: async () => {
      unsubscribe()
      for (const socket of sockets.clients) socket.terminate()
      await new Promise<void>((resolve) => {
        sockets.close(() => resolve())
      })
    },
  }
}

const parse = (raw: string): JsonObject | null => {
  try {
    const packet: unknown = JSON.parse(raw)
    return isObject(packet) ? packet : null
  } catch {
    return null
  }
}
