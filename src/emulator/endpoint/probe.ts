import { InteractionType } from 'discord-api-types/v10'
import { checkCallback } from '../validate/callback.ts'
import { isObject } from '../validate/json.ts'
import type { World } from '../world/world.ts'
import { sendSigned } from './send.ts'
import type { Signer } from './signer.ts'

/**
 * What Discord tries before it takes an endpoint: a ping that must be answered, and one with a wrong signature that must not (Discord docs,
 * Interactions Overview, Setting Up an Endpoint). Resolves with what is wrong, or null.
 */
export const probe = async (
  world: World,
  url: string,
  signer: Signer,
  milliseconds: number,
): Promise<string | null> => {
  const ping = () => ({
    id: world.nextId(),
    application_id: world.application.id,
    type: InteractionType.Ping,
    token: 'ping',
    version: 1,
    entitlements: [],
    authorizing_integration_owners: {},
  })
  const forged = { headersFor: () => signer.headersFor('another body') }
  try {
    const answered = await sendSigned(url, ping(), signer, milliseconds)
    const isPong = answered.status === 200 && isObject(answered.body) && checkCallback(answered.body, 0).length === 0
    if (!isPong) return 'a ping was not answered with a pong'
    const refused = await sendSigned(url, ping(), forged, milliseconds)
    return refused.status === 401 ? null : 'a wrong signature was not answered with 401'
  } catch {
    return 'no answer'
  }
}
