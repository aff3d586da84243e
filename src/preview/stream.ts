import type { ServerResponse } from 'node:http'
import { MessageType } from 'discord-api-types/v10'
import type { EmulatorEvent } from '../emulator/events.ts'
import type { Emulator } from '../emulator/start.ts'
import type { World } from '../emulator/world/world.ts'
import { languageOf } from '../i18n/language.ts'
import { securityHeaders } from './headers.ts'
import type { ContentView } from './live/content-view.ts'
import type { ContentDesk } from './live/desk.ts'
import { eyesOf, type Eyes } from './pieces/eyes.ts'
import { faultParts, outdatedView } from './pieces/faults.ts'
import { messageView } from './pieces/message.ts'
import type { Somebody } from './places.ts'
import type { PageEvent } from './protocol.ts'
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
    if (desk !== undefined) send(contentEvent(desk.view(somebody.person.sees()), eyesOf(emulator.world, somebody)))
  }
  sendContent()
  const unfollow = desk?.subscribe(sendContent)
  const unsubscribe = emulator.subscribe((event) => {
    if (event.type === 'commands-registered') return sendSnapshot()
    // The browser connects again by itself, and begins in another channel.
    if (!emulator.world.channels.has(somebody.channel.id)) return void response.end()
    if (isOfExchange(emulator.world, event, somebody)) send({ type: 'exchange' })
    for (const seen of pageEvents(event, eyesOf(emulator.world, somebody))) send(seen)
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

const contentEvent = (content: ContentView, { words }: Eyes): PageEvent => {
  const lang = languageOf(words.locale)
  const outdated = content.outdated.map((card) => outdatedView(card, lang))
  return { type: 'content', panel: faultParts(content, lang), outdated }
}

const pageEvents = (event: EmulatorEvent, eyes: Eyes): readonly PageEvent[] => {
  switch (event.type) {
    case 'message-created':
    case 'message-updated':
      return touchedBy(event.message.id, eyes)
    case 'message-deleted': {
      const { messageId, channelId, visibleTo } = event
      const seen = channelId === eyes.channel.id && (visibleTo === null || visibleTo === eyes.user.id)
      return [...(seen ? [{ type: 'deleted', messageId } as const] : []), ...touchedBy(messageId, eyes)]
    }
    case 'channel-created':
      return touchedBy(event.channelId, eyes)
    case 'fault-recorded': {
      const { route, rule, path, message } = event.fault
      return [{ type: 'fault', fault: { route, rule, path, message } }]
    }
    default:
      return []
  }
}

/**
 * The messages of this place that look otherwise since something happened to a message: itself, and the beginning of the thread on it. A
 * thread has the id of the message that it hangs on.
 */
const touchedBy = (id: string, eyes: Eyes): readonly PageEvent[] =>
  eyes.person
    .sees()
    .filter(
      (one) =>
        one.id === id || (one.type === MessageType.ThreadStarterMessage && one.message_reference?.message_id === id),
    )
    .map((one) => ({ type: 'message', ...messageView(one, eyes) }))
