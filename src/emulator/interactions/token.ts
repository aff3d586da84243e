import { randomBytes } from 'node:crypto'
import type { World } from '../world/world.ts'
import type { InteractionRecord } from './record.ts'

/** A token that cannot be guessed and that names its interaction, as Discord's tokens do. */
export const interactionToken = (interactionId: string): string => {
  return Buffer.from(`interaction:${interactionId}:${randomBytes(36).toString('base64url')}`).toString('base64url')
}

/** The interaction of a token, or null. */
export const interactionOf = (world: World, token: string): InteractionRecord | null => {
  const [, id = ''] = Buffer.from(token, 'base64url').toString().split(':')
  const record = world.interactions.get(id)
  return record?.interaction.token === token ? record : null
}
