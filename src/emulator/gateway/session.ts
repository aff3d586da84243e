import { GatewayOpcodes } from 'discord-api-types/v10'
import type { WebSocket } from 'ws'
import type { Dispatch } from './dispatch.ts'
import type { Shard } from './shards.ts'

/** Events kept for a resume; a client that missed more must identify anew. */
const MAX_LOG = 1000

/** One session of the bot: it outlives the socket so that missed events can be replayed. */
export type Session = {
  readonly id: string
  readonly intents: number
  readonly shard: Shard
  /** The latest packets; the last one has sequence number `sequence`. */
  readonly log: string[]
  sequence: number
  socket: WebSocket | null
}

/** A session without events. */
export const createSession = (id: string, intents: number, shard: Shard, socket: WebSocket): Session => {
  return { id, intents, shard, log: [], sequence: 0, socket }
}

/** Adds an event to what a resume replays; the packet to send. */
export const logDispatch = (session: Session, dispatch: Dispatch): string => {
  session.sequence += 1
  const packet = JSON.stringify({ op: GatewayOpcodes.Dispatch, s: session.sequence, ...dispatch })
  session.log.push(packet)
  if (session.log.length > MAX_LOG) session.log.shift()
  return packet
}

/** Sends an event to the client and keeps it for a resume. */
export const sendDispatch = (session: Session, dispatch: Dispatch): void => {
  session.socket?.send(logDispatch(session, dispatch))
}

/** Whether everything after sequence number `seq` is still kept. */
export const canReplay = (session: Session, seq: number): boolean => {
  return seq >= session.sequence - session.log.length
}

/** Replays what the client missed after sequence number `seq`. */
export const replay = (session: Session, seq: number): void => {
  const missed = session.sequence - seq
  if (missed > 0) for (const packet of session.log.slice(-missed)) session.socket?.send(packet)
}
