import { PermissionFlagsBits as P } from 'discord-api-types/v10'
import type { RESTGetAPIChannelMessagesPinsResult } from 'discord-api-types/v10'
import { redactForBot } from '../wire/redact.ts'
import { findMessage } from '../world/messages.ts'
import { has } from '../world/permissions.ts'
import { isPinnable, MAX_PINS, pinMessage, unpinMessage } from '../world/pins.ts'
import type { StoredMessage } from '../world/types.ts'
import type { Access } from './access.ts'
import { inChannel, onMessage } from './access.ts'
import type { Answer } from './answer.ts'
import { EMPTY, json, refuse } from './answer.ts'
import { REFUSALS } from './refusal.ts'
import type { Route, RouteRequest } from './request.ts'

const pin = ({ world }: RouteRequest, { wire }: StoredMessage, { channel }: Access): Answer => {
  if (!isPinnable(wire)) return refuse(REFUSALS.systemMessage)
  if (channel.archived) return refuse(REFUSALS.archivedThread)
  const pins = world.pins.get(channel.id) ?? []
  if (pins.length >= MAX_PINS && !pins.some(({ messageId }) => messageId === wire.id)) return refuse(REFUSALS.pinsFull)
  pinMessage(world, channel.id, wire.id, world.application.botId)
  return EMPTY
}

const list = (request: RouteRequest): Answer => {
  const { world, query } = request
  return inChannel(request, 0n, ({ channel, permissions }) => {
    if (!has(permissions, P.ReadMessageHistory)) return json({ items: [], has_more: false })
    const limit = Math.min(Math.max(Number(query.get('limit') ?? 50), 1), 50)
    const before = query.get('before')
    const pins = (world.pins.get(channel.id) ?? []).filter(
      ({ pinnedAt }) => before === null || pinnedAt < Date.parse(before),
    )
    const items = pins.slice(0, limit).flatMap(({ messageId, pinnedAt }) => {
      const stored = findMessage(world, messageId, channel.id)
      if (stored === null) return []
      return [{ pinned_at: new Date(pinnedAt).toISOString(), message: redactForBot(world, stored.wire) }]
    })
    return json({ items, has_more: pins.length > limit } satisfies RESTGetAPIChannelMessagesPinsResult)
  })
}

const PINS = '/channels/:channel/messages/pins'

/** Pins by the routes of June 2025; the older family is deprecated and missing on purpose (Discord docs, Message resource). */
export const pinRoutes: readonly Route[] = [
  { method: 'GET', path: PINS, run: list },
  {
    method: 'PUT',
    path: `${PINS}/:message`,
    run: (request) => onMessage(request, P.PinMessages, (stored, access) => pin(request, stored, access)),
  },
  {
    method: 'DELETE',
    path: `${PINS}/:message`,
    run: (request) =>
      onMessage(request, P.PinMessages, ({ wire }, { channel }) => {
        unpinMessage(request.world, channel.id, wire.id)
        return EMPTY
      }),
  },
]
