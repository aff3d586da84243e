import type { APIInteraction, APIInteractionResponse, APIMessage } from 'discord-api-types/v10'
import type { InteractionFailure } from '../events.ts'
import type { World } from '../world/world.ts'

/** Time limits in milliseconds (Discord docs, Interactions, Receiving and Responding). */
export type InteractionLimits = {
  /** How long the bot has for the first answer: 3,000 on Discord. */
  readonly acknowledge: number
  /** How long the token works for edits and follow-ups: 900,000 on Discord. */
  readonly token: number
  /** How long the driver waits for the edit of a deferred answer before it calls the exchange unfinished. */
  readonly finish: number
}

/** The limits of Discord, and a patience of 10 s for deferred answers. */
export const DISCORD_LIMITS: InteractionLimits = { acknowledge: 3000, token: 900_000, finish: 10_000 }

/** One interaction and how far the bot's answer has come. */
export type InteractionRecord = {
  readonly interaction: APIInteraction
  readonly userId: string
  readonly channelId: string
  readonly createdAt: number
  readonly callback: APIInteractionResponse | null
  /** Id of the message that `@original` stands for. */
  readonly originalId: string | null
  readonly originalDeleted: boolean
  readonly edits: readonly APIMessage[]
  readonly followUps: readonly APIMessage[]
  readonly failed: InteractionFailure | null
  /** Id of the interaction whose answer was the modal that this one submits. */
  readonly triggeredBy: string | null
}

/** Replaces fields of a record. */
export const updateInteraction = (world: World, id: string, change: Partial<InteractionRecord>): InteractionRecord => {
  const record = world.interactions.get(id)
  if (record === undefined) throw new Error(`no interaction ${id}`)
  const updated = { ...record, ...change }
  world.interactions.set(id, updated)
  return updated
}
