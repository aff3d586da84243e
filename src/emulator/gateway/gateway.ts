import { GatewayCloseCodes as Close, GatewayDispatchEvents as E, GatewayOpcodes as Op } from 'discord-api-types/v10'
import type { Server } from 'node:http'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import type { EmulatorEvent } from '../events.ts'
import type { JsonObject } from '../validate/json.ts'
import { isObject } from '../validate/json.ts'
import type { World } from '../world/world.ts'
import { dispatchOf } from './dispatch.ts'
import type { Handshake } from './handshake.ts'
import { identify, resume } from './handshake.ts'
import { intentFor } from './intents.ts'
import type { Session } from './session.ts'
import { logDispatch } from './session.ts'
import type { SessionStarts } from './session-starts.ts'
import { hears, hearsEvent } from './shards.ts'

/** Milliseconds between heartbeats, as Discord says in HELLO. */
const HEARTBEAT_INTERVAL = 41_250

/** The gateway as tests and the page control it. Where a shard is named, what is done concerns that one alone. */
export type Gateway = {
  /** Closes sockets with a code, e.g. 4000 (the client resumes) or 4004 (it gives up). Sessions are kept. */
  readonly close: (code: number, shardId?: number) => void
  /** Cuts every socket without a word. Sessions are kept. */
  readonly cut: () => void
  /** Forgets every session: the next resume is answered by "invalid session" and the client identifies anew. */
  readonly invalidate: () => void
  /** Says "invalid session" to every client; unless it is resumable, the sessions are gone. */
  readonly sayInvalid: (resumable: boolean) => void
  /** Asks every client to reconnect and resume. */
  readonly askToReconnect: () => void
  /** The connections that are open now go dead without closing: nothing more arrives through them, heartbeats stay without ack. */
  readonly goSilent: () => void
  /** Delivers an interaction once more, as after a lost acknowledgement. */
  readonly redeliver: (interactionId: string) => void
  /** Number of open, identified sockets. */
  readonly connected: () => number
  readonly stop: () => Promise<void>
}

/** What the gateway needs of its surroundings. */
export type GatewayOptions = {
  readonly world: World
  readonly server: Server
  /** Whether a token is the bot's, and not revoked. */
  readonly isToken: (token: string) => boolean
  readonly revokeToken: () => void
  readonly url: () => string
  /** Whether interactions go another way. Everything else is still told here. */
  readonly isMuted: () => boolean
  readonly starts: SessionStarts
  readonly mostGuildsPerShard: number
  /** In milliseconds. */
  readonly heartbeatInterval?: number
}

/** Opens the gateway on the HTTP server: version 10, JSON, no compression (Discord docs, Gateway). */
export const openGateway = (options: GatewayOptions): Gateway => {
  const { world, server, isMuted, heartbeatInterval = HEARTBEAT_INTERVAL } = options
  const sockets = new WebSocketServer({ server })
  const silent = new WeakSet<WebSocket>()
  const sessions = new Map<string, Session>()
  const sessionOf = (socket: WebSocket): Session | undefined =>
    [...sessions.values()].find((session) => session.socket === socket)
  const send = (socket: WebSocket, op: Op, d: unknown): void => {
    if (!silent.has(socket)) socket.send(JSON.stringify({ op, d, s: null, t: null }))
  }
  const dispatch = (session: Session, packet: string): void => {
    if (session.socket !== null && !silent.has(session.socket)) session.socket.send(packet)
  }
  const handshake: Handshake = { ...options, sessions, sessionOf, send }

  const receive = (socket: WebSocket, raw: string): void => {
    const packet = parse(raw)
    if (packet === null) return socket.close(Close.DecodeError, 'Error while decoding payload.')
    const data = isObject(packet['d']) ? packet['d'] : {}
    switch (packet['op']) {
      case Op.Heartbeat:
        return send(socket, Op.HeartbeatAck, null)
      case Op.Identify:
        return identify(handshake, socket, data)
      case Op.Resume:
        return resume(handshake, socket, data)
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
    send(socket, Op.Hello, { heartbeat_interval: heartbeatInterval })
  })

  const publish = (event: EmulatorEvent): void => {
    if (event.type === 'interaction-started' && isMuted()) return
    const intent = intentFor(world, event)
    const what = intent === null ? null : dispatchOf(world, event)
    if (intent === null || what === null) return
    for (const session of sessions.values()) {
      if (!hearsEvent(world, session.shard, event)) continue
      if (intent === 0 || (session.intents & intent) !== 0) dispatch(session, logDispatch(session, what))
    }
  }
  const unsubscribe = world.events.subscribe(publish)

  return {
    close: (code, shardId) => {
      for (const session of sessions.values()) {
        if (shardId !== undefined && session.shard[0] !== shardId) continue
        session.socket?.close(code)
        session.socket = null
      }
      // Those that have not identified yet, too.
      if (shardId === undefined) for (const socket of sockets.clients) socket.close(code)
    },
    cut: () => {
      for (const socket of sockets.clients) socket.terminate()
    },
    invalidate: () => sessions.clear(),
    sayInvalid: (resumable) => {
      for (const socket of sockets.clients) send(socket, Op.InvalidSession, resumable)
      if (!resumable) sessions.clear()
    },
    askToReconnect: () => {
      for (const socket of sockets.clients) send(socket, Op.Reconnect, null)
    },
    goSilent: () => {
      for (const socket of sockets.clients) silent.add(socket)
    },
    redeliver: (interactionId) => {
      const interaction = world.interactions.get(interactionId)?.interaction
      if (interaction === undefined) throw new Error(`no interaction ${interactionId}`)
      for (const session of sessions.values())
        if (hears(session.shard, interaction.guild_id ?? null))
          dispatch(session, logDispatch(session, { t: E.InteractionCreate, d: interaction }))
    },
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
