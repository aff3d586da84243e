import { PermissionFlagsBits as P } from 'discord-api-types/v10'
import { isEphemeral, findMessage } from '../world/messages.ts'
import { has, permissionsIn } from '../world/permissions.ts'
import type { Channel, StoredMessage } from '../world/types.ts'
import type { Answer } from './answer.ts'
import { refuse } from './answer.ts'
import { REFUSALS } from './refusal.ts'
import type { RouteRequest } from './request.ts'
import { param } from './request.ts'

/** A channel that the bot may see, and what it may do there. */
export type Access = {
  readonly channel: Channel
  readonly permissions: bigint
}

/**
 * Runs a route in the channel of its path: 10003 when there is none, 50001 when the bot cannot see it, 50013 when a
 * permission of `wanted` is missing (Discord docs, Opcodes and Status Codes).
 */
export const inChannel = (request: RouteRequest, wanted: bigint, run: (access: Access) => Answer): Answer => {
  const { world } = request
  const channel = world.channels.get(param(request, 'channel'))
  if (channel === undefined) return refuse(REFUSALS.unknownChannel)
  const permissions = permissionsIn(world, world.application.botId, channel.id)
  if (!has(permissions, P.ViewChannel)) return refuse(REFUSALS.missingAccess)
  if (!has(permissions, wanted)) return refuse(REFUSALS.missingPermissions)
  return run({ channel, permissions })
}

/** The message of the path; an ephemeral one does not exist for channel routes. */
export const onMessage = (
  request: RouteRequest,
  wanted: bigint,
  run: (stored: StoredMessage, access: Access) => Answer,
): Answer => {
  return inChannel(request, wanted, (access) => {
    const stored = findMessage(request.world, param(request, 'message'), access.channel.id)
    if (stored === null || isEphemeral(stored.wire)) return refuse(REFUSALS.unknownMessage)
    return run(stored, access)
  })
}
