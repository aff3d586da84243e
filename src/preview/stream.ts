import type { ServerResponse } from 'node:http'
import type { EmulatorEvent } from '../emulator/events.ts'
import type { Emulator } from '../emulator/start.ts'
import type { World } from '../emulator/world/world.ts'
import { securityHeaders } from './headers.ts'
import type { ContentDesk } from './live/desk.ts'
import type { PageEvent } from './protocol.ts'
import type { Somebody } from './places.ts'
import { snapshotOf, surroundingsOf } from './snapshot.ts'

/**
 * Sends what happens, as one person sees it in one place, as server-sent events (WHATWG HTML, Server-sent events): a snapshot, then every
 * change. After a broken connection the browser connects again by itself and begins with a new snapshot, so nothing is missed.
 */
export const streamEvents = (
  emulator: Emulator,
  desk: ContentDesk | undefined,
  somebody: Somebody,
  response: ServerResponse,
): void => {
  const send = (event: PageEvent): void => void response.write(`data: ${JSON.stringify(event)}\n\n`)
  const sendSnapshot = (): void => send({ type: 'snapshot', snapshot: snapshotOf(emulator.world, somebody) })
  response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream; charset=utf-8' })
  sendSnapshot()
  const sendContent = (): void => {
    if (desk !== undefined) send({ type: 'content', content: desk.view(somebody.person.sees()) })
  }
  sendContent()
  const unfollow = desk?.subscribe(sendContent)
  const unsubscribe = emulator.subscribe((event) => {
    if (event.type === 'commands-registered') return sendSnapshot()
    // The browser connects again by itself, and begins in another channel.
    if (!emulator.world.channels.has(somebody.channel.id)) return void response.end()
    if (isOfExchange(emulator.world, event, somebody)) send({ type: 'exchange' })
    const seen = pageEvent(event, somebody)
    if (seen !== undefined) send(seen)
    if (changesAround(event, somebody)) {
      send({ type: 'surroundings', surroundings: surroundingsOf(emulator.world, somebody) })
    }
  })
  response.on('close', () => {
    unsubscribe()
    unfollow?.()
  })
}

/** Whether an exchange of this person goes on. */
const isOfExchange = (world: World, event: EmulatorEvent, { user }: Somebody): boolean => {
  const id =
    event.type === 'fault-recorded' ? event.fault.interactionId : 'interactionId' in event ? event.interactionId : null
  return world.interactions.get(id ?? '')?.userId === user.id
}

/** Whether channels, pins or permissions are others now. */
const changesAround = (event: EmulatorEvent, { channel }: Somebody): boolean => {
  switch (event.type) {
    case 'channel-created':
    case 'channel-changed':
      return true
    case 'permissions-changed':
      return event.guildId === channel.guildId
    case 'pins-changed':
    case 'message-deleted':
      return event.channelId === channel.id
    default:
      return false
  }
}

const pageEvent = (event: EmulatorEvent, { user, channel, person }: Somebody): PageEvent | undefined => {
  switch (event.type) {
    case 'message-created':
    case 'message-updated': {
      const { message } = event
      return person.sees(channel.id).some(({ id }) => id === message.id) ? { type: 'message', message } : undefined
    }
    case 'message-deleted': {
      const { messageId, channelId, visibleTo } = event
      const seen = channelId === channel.id && (visibleTo === null || visibleTo === user.id)
      return seen ? { type: 'deleted', messageId } : undefined
    }
    case 'fault-recorded': {
      const { route, rule, path, message } = event.fault
      return { type: 'fault', fault: { route, rule, path, message } }
    }
    default:
      return undefined
  }
}
