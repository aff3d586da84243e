import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10'
import {
  CreateForumThreadRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  UpdateThreadRequestPartialSchema,
} from 'discord-api-spec/zod'
import { integer, isObject, text } from '../validate/json.ts'
import { checkMessageRules } from '../validate/message.ts'
import { checkSchema } from '../validate/schema.ts'
import { channelWire, isThread } from '../wire/channel.ts'
import { applyBody, isBlank } from '../wire/message-body.ts'
import { addChannel, replaceChannel } from '../world/change.ts'
import { has, permissionsIn } from '../world/permissions.ts'
import { firstMessage, openPost, openThreadOn, tagProblem, threadIn } from '../world/thread.ts'
import type { Channel, StoredMessage } from '../world/types.ts'
import type { Access } from './access.ts'
import { inChannel, onMessage } from './access.ts'
import type { Answer } from './answer.ts'
import { faulty, json, refuse } from './answer.ts'
import { type Refusal, REFUSALS } from './refusal.ts'
import type { Route, RouteRequest } from './request.ts'
import { bodyOf, param } from './request.ts'
import { CREATE_FLAGS } from './routes-message.ts'

const onThisMessage = (request: RouteRequest, { wire }: StoredMessage, { channel }: Access): Answer => {
  const { world } = request
  const body = bodyOf(request)
  const problems = checkSchema('CreateTextThreadWithMessageRequest', CreateTextThreadWithMessageRequestSchema, body)
  if (problems.length > 0) return faulty(problems)
  if (world.channels.has(wire.id)) return refuse(REFUSALS.threadExists)
  const thread = openThreadOn(world, wire, channel, text(body['name']), world.application.botId)
  return json(channelWire(world, thread), 201)
}

const tagsIn = (body: Readonly<Record<string, unknown>>): readonly string[] =>
  Array.isArray(body['applied_tags']) ? body['applied_tags'].map(String) : []

const refusedTags = (forum: Channel | undefined, permissions: bigint, applied: readonly string[]): Refusal | null => {
  const problem = tagProblem(forum, permissions, applied)
  if (problem === null) return null
  return problem === 'unknown tag' ? REFUSALS.unknownTag : REFUSALS.missingPermissions
}

const forumPost = (request: RouteRequest, { channel, permissions }: Access): Answer => {
  const { world } = request
  if (!has(permissions, P.SendMessages)) return refuse(REFUSALS.missingPermissions)
  const body = bodyOf(request)
  const starter = isObject(body['message']) ? body['message'] : {}
  const flags = integer(starter['flags'])
  const problems = [
    ...checkMessageRules({ body: starter, at: ['message'], flags, allowedFlags: CREATE_FLAGS }),
    ...checkSchema('CreateForumThreadRequest', CreateForumThreadRequestSchema, body),
  ]
  if (problems.length > 0) return faulty(problems)
  const appliedTags = tagsIn(body)
  if (channel.needsTag === true && appliedTags.length === 0) return refuse(REFUSALS.tagRequired)
  const refused = refusedTags(channel, permissions, appliedTags)
  if (refused !== null) return refuse(refused)
  const blank = firstMessage(world, world.application.botId)
  const message = applyBody(world, blank, { body: starter, files: request.files, fileUrl: `${request.origin}/files` })
  if (isBlank(message)) return refuse(REFUSALS.emptyMessage)
  const thread = openPost(world, channel, { name: text(body['name']), appliedTags, message })
  return json({ ...channelWire(world, thread), message }, 201)
}

const inTextChannel = (request: RouteRequest, { channel, permissions }: Access): Answer => {
  const { world } = request
  if (!has(permissions, P.CreatePublicThreads)) return refuse(REFUSALS.missingPermissions)
  const body = bodyOf(request)
  const problems = checkSchema(
    'CreateTextThreadWithoutMessageRequest',
    CreateTextThreadWithoutMessageRequestSchema,
    body,
  )
  if (problems.length > 0) return faulty(problems)
  const plan = threadIn(channel, text(body['name']), world.application.botId)
  const type = integer(body['type']) === 0 ? ChannelType.PrivateThread : integer(body['type'])
  return json(channelWire(world, addChannel(world, { ...plan, type })), 201)
}

const create = (request: RouteRequest): Answer => {
  return inChannel(request, 0n, (access) => {
    if (access.channel.guildId === null || isThread(access.channel)) return refuse(REFUSALS.wrongChannelType)
    return access.channel.type === ChannelType.GuildForum ? forumPost(request, access) : inTextChannel(request, access)
  })
}

const change = (request: RouteRequest, { channel, permissions }: Access): Answer => {
  const { world } = request
  if (!isThread(channel)) return refuse(REFUSALS.wrongChannelType)
  const body = bodyOf(request)
  const problems = checkSchema('UpdateThreadRequestPartial', UpdateThreadRequestPartialSchema, body)
  if (problems.length > 0) return faulty(problems)
  // What is archived must first, or at the same time, be opened again (Discord docs, Threads).
  if (channel.archived && body['archived'] !== false) return refuse(REFUSALS.archivedThread)
  const own = channel.ownerId === world.application.botId && body['locked'] === undefined
  if (!own && !has(permissions, P.ManageThreads)) return refuse(REFUSALS.missingPermissions)
  const appliedTags = body['applied_tags'] === undefined ? channel.appliedTags : tagsIn(body)
  const refused = refusedTags(world.channels.get(channel.parentId ?? ''), permissions, appliedTags)
  if (refused !== null) return refuse(refused)
  const changed = {
    ...channel,
    appliedTags,
    name: text(body['name']) === '' ? channel.name : text(body['name']),
    archived: typeof body['archived'] === 'boolean' ? body['archived'] : channel.archived,
    locked: typeof body['locked'] === 'boolean' ? body['locked'] : channel.locked,
  } satisfies Channel
  replaceChannel(world, changed)
  return json(channelWire(world, changed))
}

/** Those of a guild that are not archived and that the bot can see (Discord docs, Guild resource, List Active Guild Threads). */
const active = (request: RouteRequest): Answer => {
  const { world } = request
  const bot = world.application.botId
  const guild = world.guilds.get(param(request, 'guild'))
  if (guild === undefined || !guild.members.has(bot)) return refuse(REFUSALS.unknownGuild)
  const threads = [...world.channels.values()].filter(
    (channel) =>
      channel.guildId === guild.id &&
      isThread(channel) &&
      !channel.archived &&
      has(permissionsIn(world, bot, channel.id), P.ViewChannel),
  )
  return json({ threads: threads.map((thread) => channelWire(world, thread)), members: [] })
}

/** Threads and forum posts (Discord docs, Channel resource, Start Thread …, Modify Channel) with the tags of forums. */
export const threadRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/channels/:channel/messages/:message/threads',
    run: (request) =>
      onMessage(request, P.CreatePublicThreads, (stored, access) => onThisMessage(request, stored, access)),
  },
  { method: 'POST', path: '/channels/:channel/threads', run: create },
  { method: 'GET', path: '/guilds/:guild/threads/active', run: active },
  {
    method: 'PATCH',
    path: '/channels/:channel',
    run: (request) => inChannel(request, 0n, (access) => change(request, access)),
  },
]
