import { InteractionType, type APIInteraction } from 'discord-api-types/v10'
import type { EmulatorEvent } from '../emulator/events.ts'
import type { Emulator } from '../emulator/start.ts'
import type { ReplyView } from './tools-protocol.ts'

/** Something the bot sent, as it was sent, and how many milliseconds after the interaction began. */
type Reply = Pick<ReplyView, 'kind' | 'after' | 'body' | 'faults'>

/** An interaction and what the bot sent in answer to it, so far. */
export type Kept = {
  readonly interaction: APIInteraction
  readonly userId: string
  readonly at: Date
  readonly replies: readonly Reply[]
  readonly failed: string | null
  readonly messageIds: readonly string[]
}

/** The latest exchanges of everybody. */
export type Exchanges = {
  /** Those of one person, newest first. */
  readonly of: (userId: string) => readonly Kept[]
}

/** How many exchanges are kept of each person, and how many replies of each exchange; the oldest go first. */
const most = { exchanges: 50, replies: 20 }

/**
 * Writes down from now on what interactions the emulator sends and what the bot sends back. While somebody types, each key is an
 * interaction: of suggestions in a row for one command only the last are kept.
 */
export const watchExchanges = (emulator: Emulator): Exchanges => {
  const { world } = emulator
  const kept = new Map<string, Kept & { readonly began: number }>()

  const begin = (interaction: APIInteraction, userId: string): void => {
    const own = [...kept.values()].filter((one) => one.userId === userId)
    const last = own.at(-1)
    if (last !== undefined && isSameTyping(last.interaction, interaction)) kept.delete(last.interaction.id)
    for (const { interaction: old } of own.slice(0, 1 - most.exchanges)) kept.delete(old.id)
    const began = performance.now()
    const fresh = { interaction, userId, at: new Date(world.clock()), replies: [], failed: null, messageIds: [], began }
    kept.set(interaction.id, fresh)
  }
  const reply = (
    id: string | null,
    kind: Reply['kind'],
    body: unknown,
    { messageId, fault }: { readonly messageId?: string | null; readonly fault?: string } = {},
  ): void => {
    const one = kept.get(id ?? '')
    if (one === undefined) return
    const last = one.replies.at(-1)
    // One body may break several rules, which are reported one by one.
    const isSame = kind === 'refused' && last?.body === body
    const earlier = isSame ? one.replies.slice(0, -1) : one.replies
    const faults = [...(isSame ? (last?.faults ?? []) : []), ...(fault === undefined ? [] : [fault])]
    const after = Math.round(performance.now() - one.began)
    kept.set(one.interaction.id, {
      ...one,
      replies: [...earlier, { kind, after, body, faults }].slice(-most.replies),
      messageIds: [...new Set([...one.messageIds, ...(messageId ? [messageId] : [])])],
    })
  }
  const take = (event: EmulatorEvent): void => {
    switch (event.type) {
      case 'interaction-started':
        return begin(event.interaction, event.userId)
      case 'interaction-acknowledged': {
        const messageId = world.interactions.get(event.interactionId)?.originalId ?? null
        return reply(event.interactionId, 'callback', event.callback, { messageId })
      }
      case 'interaction-edited':
        return reply(event.interactionId, 'edit', event.body, { messageId: event.message.id })
      case 'interaction-followed-up':
        return reply(event.interactionId, 'follow-up', event.body, { messageId: event.message.id })
      case 'interaction-original-deleted':
        return reply(event.interactionId, 'deletion', null)
      case 'interaction-failed': {
        const one = kept.get(event.interactionId)
        if (one !== undefined) kept.set(event.interactionId, { ...one, failed: event.reason })
        return
      }
      case 'fault-recorded': {
        const { interactionId, body, rule, path, message } = event.fault
        return reply(interactionId, 'refused', body ?? null, { fault: `${rule} · ${path} · ${message}` })
      }
      default:
    }
  }
  emulator.subscribe(take)
  return { of: (userId) => [...kept.values()].filter((one) => one.userId === userId).toReversed() }
}

const isSameTyping = (before: APIInteraction, now: APIInteraction): boolean =>
  before.type === InteractionType.ApplicationCommandAutocomplete &&
  now.type === InteractionType.ApplicationCommandAutocomplete &&
  before.data.name === now.data.name
