import type { APIInteraction } from 'discord-api-types/v10'
import type { World } from '../world/world.ts'
import type { InteractionLimits, InteractionRecord } from './record.ts'
import { updateInteraction } from './record.ts'

/** What starts an interaction: the payload and who caused it. */
export type InteractionStart = {
  readonly interaction: APIInteraction
  readonly userId: string
  readonly channelId: string
  readonly triggeredBy: string | null
}

/** Records an interaction, hands it to the gateway and fails it when the bot stays silent for too long. */
export const startInteraction = (
  world: World,
  limits: InteractionLimits,
  start: InteractionStart,
): InteractionRecord => {
  const record = {
    ...start,
    createdAt: world.clock(),
    callback: null,
    originalId: null,
    originalDeleted: false,
    edits: [],
    followUps: [],
    failed: null,
  } satisfies InteractionRecord
  const { id } = start.interaction
  forgetExpired(world, limits)
  world.interactions.set(id, record)
  world.events.emit({ type: 'interaction-started', userId: start.userId, interaction: start.interaction })
  const timer = setTimeout(() => {
    const current = world.interactions.get(id)
    if (current !== undefined && current.callback === null) failInteraction(world, id)
  }, limits.acknowledge)
  timer.unref()
  return record
}

/** Records whose token has expired are of no use any more; in a long run they would fill the memory. */
const forgetExpired = (world: World, limits: InteractionLimits): void => {
  for (const [id, { createdAt }] of world.interactions) {
    if (world.clock() - createdAt <= limits.token + limits.finish) return
    world.interactions.delete(id)
  }
}

const failInteraction = (world: World, id: string): void => {
  updateInteraction(world, id, { failed: 'did not respond' })
  world.events.emit({ type: 'interaction-failed', interactionId: id, reason: 'did not respond' })
}
