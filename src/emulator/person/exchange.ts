import { InteractionResponseType as Answer } from 'discord-api-types/v10'
import type {
  APIInteraction,
  APIInteractionResponse,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10'
import type { InteractionFailure } from '../events.ts'
import type { InteractionLimits, InteractionRecord } from '../interactions/record.ts'
import { findMessage } from '../world/messages.ts'
import type { World } from '../world/world.ts'

/** Why an act of a person led to nothing; the first two after an interaction was sent, the others instead of one. */
export type Failure =
  | InteractionFailure
  | 'unknown command'
  | 'not permitted'
  | 'not available here'
  | 'unknown option'
  | 'missing option'
  | 'invalid option'
  | 'unknown message'
  | 'unknown component'
  | 'component disabled'
  | 'opens a link'
  | 'unknown choice'
  | 'no modal'
  | 'missing value'
  | 'invalid value'
  | PostFailure

/** Why a post cannot be opened in a forum. */
type PostFailure =
  | 'may not post'
  | 'title length'
  | 'message length'
  | 'tag required'
  | 'too many tags'
  | 'unknown tag'
  | 'moderated tag'

/**
 * What came of an act. A type 6 with nothing after it looks like one whose edit is still to come: it ends as
 * 'did not finish' when the patience for deferred answers is over. Everything is null when `failed` says that no
 * interaction was sent.
 */
export type Exchange = {
  readonly interaction: APIInteraction | null
  /** The body that the bot sent as its first answer. */
  readonly callback: APIInteractionResponse | null
  /** The answer, or the changed message, as the person sees it now; null for a modal or when it was deleted. */
  readonly message: APIMessage | null
  readonly modal: APIModalInteractionResponseCallbackData | null
  /** The states of `@original` after each edit, up to the moment the exchange was complete. */
  readonly edits: readonly APIMessage[]
  readonly followUps: readonly APIMessage[]
  readonly failed: Failure | null
}

/** An exchange that never reached the bot. */
export const refusedExchange = (failed: Failure): Exchange => {
  return { interaction: null, callback: null, message: null, modal: null, edits: [], followUps: [], failed }
}

/** Whether nothing more needs to be waited for: a deferred answer is complete once it was edited, followed up or deleted. */
const isComplete = ({ callback, failed, edits, followUps, originalDeleted }: InteractionRecord): boolean => {
  if (failed !== null) return true
  if (callback === null) return false
  const deferred =
    callback.type === Answer.DeferredChannelMessageWithSource || callback.type === Answer.DeferredMessageUpdate
  return !deferred || originalDeleted || edits.length > 0 || followUps.length > 0
}

const exchangeOf = (world: World, record: InteractionRecord, failed: Failure | null): Exchange => {
  const { interaction, callback, originalId, edits, followUps, channelId } = record
  return {
    interaction,
    callback,
    message: originalId === null ? null : (findMessage(world, originalId, channelId)?.wire ?? null),
    modal: callback?.type === Answer.Modal ? callback.data : null,
    edits,
    followUps,
    failed,
  }
}

/** Waits until the bot has answered completely, has failed, or has left a deferred answer unfinished for too long. */
export const awaitExchange = (world: World, limits: InteractionLimits, interactionId: string): Promise<Exchange> => {
  let last: InteractionRecord | undefined
  const current = (): InteractionRecord => {
    last = world.interactions.get(interactionId) ?? last
    if (last === undefined) throw new Error(`no interaction ${interactionId}`)
    return last
  }
  return new Promise((resolve) => {
    let patience: NodeJS.Timeout | undefined
    const finish = (failed: Failure | null): void => {
      clearTimeout(patience)
      unsubscribe()
      resolve(exchangeOf(world, current(), failed))
    }
    const giveUp = (): void => {
      finish('did not finish')
      world.events.emit({ type: 'interaction-failed', interactionId, reason: 'did not finish' })
    }
    const unsubscribe = world.events.subscribe((event) => {
      if (!('interactionId' in event) || event.interactionId !== interactionId) return
      const record = current()
      if (isComplete(record)) finish(record.failed)
      else patience ??= setTimeout(giveUp, limits.finish).unref()
    })
  })
}
