import { ChannelType, MessageFlags as F, MessageType, PermissionFlagsBits as P } from 'discord-api-types/v10'
import type { APIMessage } from 'discord-api-types/v10'
import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod'
import { EDIT_FLAGS } from '../validate/callback.ts'
import { integer, isObject } from '../validate/json.ts'
import { checkMessage } from '../validate/message.ts'
import { isThread } from '../wire/channel.ts'
import { applyBody, isBlank } from '../wire/message-body.ts'
import { messageOf } from '../wire/message.ts'
import { redactForBot } from '../wire/redact.ts'
import { withReferenced } from '../wire/referenced.ts'
import { addMessage, findMessage, isDeletable, isSystemLine, removeMessage, replaceMessage } from '../world/messages.ts'
import { has } from '../world/permissions.ts'
import type { StoredMessage } from '../world/types.ts'
import type { Access } from './access.ts'
import { inChannel, onMessage } from './access.ts'
import type { Answer } from './answer.ts'
import { EMPTY, faulty, json, refuse } from './answer.ts'
import { REFUSALS } from './refusal.ts'
import type { Route, RouteRequest } from './request.ts'
import { bodyOf } from './request.ts'

/** Flags that a channel message accepts (Discord docs, Message resource, Create Message). */
export const CREATE_FLAGS = F.SuppressEmbeds | F.SuppressNotifications | F.IsComponentsV2 | F.IsVoiceMessage

const list = (request: RouteRequest): Answer => {
  const { world, query } = request
  return inChannel(request, 0n, ({ channel, permissions }) => {
    if (!has(permissions, P.ReadMessageHistory)) return json([])
    const before = query.get('before')
    const after = query.get('after')
    const limit = Math.min(Number(query.get('limit') ?? 50), 100)
    const matching = (world.messages.get(channel.id) ?? [])
      .filter(({ visibleTo }) => visibleTo === null)
      .map(({ wire }) => wire)
      .filter(({ id }) => before === null || BigInt(id) < BigInt(before))
      .filter(({ id }) => after === null || BigInt(id) > BigInt(after))
    const page = after === null ? matching.slice(-limit) : matching.slice(0, limit)
    return json(page.toReversed().map((message) => withReferenced(world, redactForBot(world, message))))
  })
}

const repeated = (
  { world }: RouteRequest,
  channelId: string,
  body: Readonly<Record<string, unknown>>,
): APIMessage | null => {
  if (body['enforce_nonce'] !== true) return null
  const own = (world.messages.get(channelId) ?? []).map(({ wire }) => wire)
  return own.findLast(({ nonce, author }) => nonce === body['nonce'] && author.id === world.application.botId) ?? null
}

const create = (request: RouteRequest): Answer => {
  const { world } = request
  return inChannel(request, 0n, ({ channel, permissions }) => {
    const wanted = isThread(channel) ? P.SendMessagesInThreads : P.SendMessages
    if (!has(permissions, wanted)) return refuse(REFUSALS.missingPermissions)
    if (channel.type === ChannelType.GuildForum) return refuse(REFUSALS.wrongChannelType)
    if (channel.locked && !has(permissions, P.ManageThreads)) return refuse(REFUSALS.threadLocked)
    const body = bodyOf(request)
    const subject = { body, at: [], flags: integer(body['flags']), allowedFlags: CREATE_FLAGS }
    const problems = checkMessage('MessageCreateRequest', MessageCreateRequestSchema, subject)
    if (problems.length > 0) return faulty(problems)
    const earlier = repeated(request, channel.id, body)
    if (earlier !== null) return json(earlier)
    const reference = isObject(body['message_reference']) ? body['message_reference']['message_id'] : undefined
    // Discord docs, Message resource, Create Message, and JSON Error Codes.
    if (typeof reference === 'string' && !has(permissions, P.ReadMessageHistory)) return refuse(REFUSALS.noHistory)
    if (typeof reference === 'string' && findMessage(world, reference, channel.id) === null) {
      return refuse(REFUSALS.unknownMessage)
    }
    const nonce = body['nonce']
    const message = {
      ...applyBody(world, messageOf(world, { channelId: channel.id, authorId: world.application.botId }), {
        body,
        files: request.files,
        fileUrl: `${request.origin}/files`,
      }),
      ...(typeof nonce === 'string' || typeof nonce === 'number' ? { nonce } : {}),
      ...(typeof reference === 'string'
        ? { type: MessageType.Reply, message_reference: { message_id: reference, channel_id: channel.id } }
        : {}),
    } satisfies APIMessage
    if (isBlank(message)) return refuse(REFUSALS.emptyMessage)
    return json(addMessage(world, message).wire)
  })
}

const edit = (request: RouteRequest, stored: StoredMessage, { channel }: Access): Answer => {
  const { world } = request
  if (stored.wire.author.id !== world.application.botId) return refuse(REFUSALS.notYours)
  if (isSystemLine(stored.wire)) return refuse(REFUSALS.systemMessage)
  if (channel.archived) return refuse(REFUSALS.archivedThread)
  const body = bodyOf(request)
  const flags = integer(body['flags']) | (stored.wire.flags ?? 0)
  const subject = { body, at: [], flags, allowedFlags: EDIT_FLAGS }
  const problems = checkMessage('MessageEditRequestPartial', MessageEditRequestPartialSchema, subject)
  if (problems.length > 0) return faulty(problems)
  const edited = {
    ...applyBody(world, stored.wire, { body, files: request.files, fileUrl: `${request.origin}/files` }),
    edited_timestamp: new Date(world.clock()).toISOString(),
  } satisfies APIMessage
  if (isBlank(edited)) return refuse(REFUSALS.emptyMessage)
  replaceMessage(world, edited)
  return json(edited)
}

const remove = (request: RouteRequest, stored: StoredMessage, { channel, permissions }: Access): Answer => {
  const { world } = request
  const own = stored.wire.author.id === world.application.botId
  if (!own && !has(permissions, P.ManageMessages)) return refuse(REFUSALS.missingPermissions)
  if (!isDeletable(stored.wire)) return refuse(REFUSALS.systemMessage)
  removeMessage(world, channel.id, stored.wire.id)
  return EMPTY
}

const MESSAGES = '/channels/:channel/messages'
const MESSAGE = `${MESSAGES}/:message`

/** Messages of a channel (Discord docs, Message resource). */
export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: MESSAGES, run: list },
  { method: 'POST', path: MESSAGES, run: create },
  {
    method: 'GET',
    path: MESSAGE,
    run: (request) =>
      onMessage(request, P.ReadMessageHistory, ({ wire }) =>
        json(withReferenced(request.world, redactForBot(request.world, wire))),
      ),
  },
  {
    method: 'PATCH',
    path: MESSAGE,
    run: (request) => onMessage(request, 0n, (stored, access) => edit(request, stored, access)),
  },
  {
    method: 'DELETE',
    path: MESSAGE,
    run: (request) => onMessage(request, 0n, (stored, access) => remove(request, stored, access)),
  },
]
