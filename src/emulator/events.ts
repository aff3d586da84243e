import type { APIInteraction, APIInteractionResponse, APIMessage } from 'discord-api-types/v10'
import type { Fault } from './fault.ts'
import type { JsonObject } from './validate/json.ts'

/** Why the bot's answer to an interaction was not complete in time. */
export type InteractionFailure = 'did not respond' | 'did not finish'

/** Everything that happens in the emulator, for a page that shows it live and for waiting without sleeping. */
export type EmulatorEvent =
  | { readonly type: 'message-created'; readonly message: APIMessage; readonly visibleTo: string | null }
  | { readonly type: 'message-updated'; readonly message: APIMessage; readonly visibleTo: string | null }
  | {
      readonly type: 'message-deleted'
      readonly messageId: string
      readonly channelId: string
      readonly visibleTo: string | null
    }
  | { readonly type: 'pins-changed'; readonly channelId: string; readonly messageId: string; readonly pinned: boolean }
  | { readonly type: 'channel-created'; readonly channelId: string }
  /** A channel has other properties now, or is gone. */
  | { readonly type: 'channel-changed'; readonly channelId: string }
  | { readonly type: 'permissions-changed'; readonly guildId: string }
  | { readonly type: 'commands-registered'; readonly guildId: string | null }
  | { readonly type: 'guild-left'; readonly guildId: string }
  | { readonly type: 'interaction-started'; readonly userId: string; readonly interaction: APIInteraction }
  | {
      readonly type: 'interaction-acknowledged'
      readonly interactionId: string
      readonly callback: APIInteractionResponse
    }
  /** `body` is what the bot sent, `message` what came of it. */
  | {
      readonly type: 'interaction-edited' | 'interaction-followed-up'
      readonly interactionId: string
      readonly message: APIMessage
      readonly body: JsonObject
    }
  | { readonly type: 'interaction-original-deleted'; readonly interactionId: string }
  | { readonly type: 'interaction-failed'; readonly interactionId: string; readonly reason: InteractionFailure }
  | {
      readonly type: 'gateway-ready'
      readonly sessionId: string
      readonly shardId: number
      readonly resumed: boolean
    }
  | {
      readonly type: 'request-answered'
      readonly method: string
      readonly path: string
      readonly status: number
      /** The X-Audit-Log-Reason of the request, decoded, or null. */
      readonly reason: string | null
    }
  | { readonly type: 'fault-recorded'; readonly fault: Fault }

/** Called synchronously, in the order of events. */
export type EmulatorListener = (event: EmulatorEvent) => void

/** Delivers events to whoever subscribed. */
export type EventBus = {
  readonly emit: (event: EmulatorEvent) => void
  readonly subscribe: (listener: EmulatorListener) => () => void
}

/** Makes an empty bus. */
export const createEventBus = (): EventBus => {
  const listeners = new Set<EmulatorListener>()
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
