import type { REST } from '@discordjs/rest'
import {
  ChannelFlags,
  ChannelType,
  RESTJSONErrorCodes,
  Routes,
  type APIChannel,
  type APIMessage,
  type APIThreadChannel,
  type RESTAPIPartialCurrentUserGuild,
  type RESTGetAPIGuildThreadsResult,
} from 'discord-api-types/v10'
import type { Channel, ChannelFault, ChannelInfo, ChannelResult, Posted } from '../door/channel.ts'
import { permissionsIn } from './permissions-in.ts'
import { onceRest, patientRest, type RestOptions } from './rest.ts'
import { DiscordAPIError } from './rest-library.ts'

const faults = new Map<number | string, ChannelFault>([
  [RESTJSONErrorCodes.MissingAccess, 'no-access'],
  [RESTJSONErrorCodes.MissingPermissions, 'no-permission'],
  [RESTJSONErrorCodes.UnknownChannel, 'unknown-channel'],
  [RESTJSONErrorCodes.UnknownMessage, 'unknown-message'],
  [RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel, 'pins-full'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'archived-thread'],
  [RESTJSONErrorCodes.ThreadLocked, 'locked-thread'],
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory, 'no-history'],
  [RESTJSONErrorCodes.MaximumActiveThreads, 'threads-full'],
  [RESTJSONErrorCodes.UnknownTag, 'bad-tag'],
  [RESTJSONErrorCodes.TagRequiredToCreateAForumPostInThisChannel, 'bad-tag'],
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType, 'wrong-kind'],
  [RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage, 'wrong-kind'],
  [RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached, 'too-many-edits'],
  // Not in the server, or not any more: nothing there is theirs to do.
  [RESTJSONErrorCodes.UnknownGuild, 'no-access'],
  [RESTJSONErrorCodes.UnknownMember, 'no-access'],
])

/** The channel port over Discord's REST routes, with the bot's token. */
export const channelAt = (options: RestOptions, token: string): Channel =>
  createChannel(patientRest(options, token), onceRest(options, token))

/** `once` carries what must not be sent again when its answer is lost. */
const createChannel = (rest: REST, once: REST): Channel => ({
  post: async (channelId, body, nonce) =>
    attempt(async () => {
      // With enforce_nonce Discord returns the first message instead of making a second (Discord docs, Create Message).
      const message = await rest.post(Routes.channelMessages(channelId), {
        body: { ...body, nonce, enforce_nonce: true },
      })
      // The route answers with the message (Discord docs, Create Message).
      return { channelId, messageId: (message as APIMessage).id }
    }),
  edit: async (message, body) =>
    attempt(async () => {
      await rest.patch(Routes.channelMessage(message.channelId, message.messageId), { body })
      return message
    }),
  pin: async (message, reason) => by(message, () => rest.put(pinRoute(message), { reason })),
  unpin: async (message, reason) => by(message, () => rest.delete(pinRoute(message), { reason })),
  remove: async (message, reason) =>
    by(message, () => rest.delete(Routes.channelMessage(message.channelId, message.messageId), { reason })),
  // Each route answers with what its page says (Discord docs, Channel, Message and User resources).
  info: async (channelId) => attempt(async () => infoOf((await rest.get(Routes.channel(channelId))) as APIChannel)),
  read: async ({ channelId, messageId }) =>
    attempt(async () => (await rest.get(Routes.channelMessage(channelId, messageId))) as APIMessage),
  after: async (channelId, messageId) =>
    attempt(async () => {
      const query = new URLSearchParams({ after: messageId, limit: '100' })
      return ((await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[]).toReversed()
    }),
  openThread: async ({ id, type }, { name, body, tags }, nonce) =>
    attempt(async () => {
      if (type === ChannelType.GuildForum || type === ChannelType.GuildMedia) {
        const post = await once.post(Routes.threads(id), { body: { name, message: body, applied_tags: tags } })
        const { id: threadId } = post as APIThreadChannel
        // The first message of a forum post has the id of its thread (Discord docs, Start Thread in Forum or Media Channel).
        return { threadId, channelId: threadId, messageId: threadId }
      }
      const message = await rest.post(Routes.channelMessages(id), { body: { ...body, nonce, enforce_nonce: true } })
      const { id: messageId } = message as APIMessage
      const thread = await rest.post(Routes.threads(id, messageId), { body: { name } })
      return { threadId: (thread as APIThreadChannel).id, channelId: id, messageId }
    }),
  startThread: async ({ channelId, messageId }, name) =>
    attempt(async () => {
      try {
        await rest.post(Routes.threads(channelId, messageId), { body: { name } })
      } catch (error) {
        if (!hasThread(error)) throw error
      }
      // A thread on a message has the id of that message (Discord docs, Start Thread from Message).
      return messageId
    }),
  tag: async (threadId, tags) =>
    attempt(async () => {
      await rest.patch(Routes.channel(threadId), { body: { applied_tags: tags } })
      return threadId
    }),
  permissions: async (guildId, channelId, userId) => attempt(() => permissionsIn(rest, guildId, channelId, userId)),
  threads: async (guildId) =>
    attempt(async () => {
      const { threads } = (await rest.get(Routes.guildActiveThreads(guildId))) as RESTGetAPIGuildThreadsResult
      return threads.map((thread) => ({ id: thread.id, parentId: parentOf(thread) ?? '' }))
    }),
  guilds: async () => attempt(() => allGuilds(rest)),
})

const parentOf = (channel: APIChannel): string | undefined =>
  'parent_id' in channel ? (channel.parent_id ?? undefined) : undefined

const infoOf = (channel: APIChannel): ChannelInfo => ({
  id: channel.id,
  type: channel.type,
  guildId: 'guild_id' in channel ? channel.guild_id : undefined,
  name: channel.name ?? '',
  archived: 'thread_metadata' in channel && channel.thread_metadata?.archived === true,
  tags: 'available_tags' in channel ? channel.available_tags : [],
  parentId: parentOf(channel),
  appliedTags: 'applied_tags' in channel ? channel.applied_tags : [],
  needsTag: ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0,
})

/** The most servers that one answer lists (Discord docs, Get Current User Guilds). */
const mostGuilds = 200

const allGuilds = async (rest: REST): Promise<readonly string[]> => {
  const ids: string[] = []
  for (;;) {
    const query = new URLSearchParams({ after: ids.at(-1) ?? '0', limit: String(mostGuilds) })
    const page = (await rest.get(Routes.userGuilds(), { query })) as RESTAPIPartialCurrentUserGuild[]
    ids.push(...page.map(({ id }) => id))
    if (page.length < mostGuilds) return ids
  }
}

const pinRoute = ({ channelId, messageId }: Posted) => Routes.channelMessagesPin(channelId, messageId)

const by = async (message: Posted, request: () => Promise<unknown>): Promise<ChannelResult<Posted>> =>
  attempt(async () => {
    await request()
    return message
  })

const attempt = async <T>(request: () => Promise<T>): Promise<ChannelResult<T>> => {
  try {
    return { ok: true, value: await request() }
  } catch (error) {
    if (isBug(error)) throw error
    // Without the token nothing can be done any more: the process hears of that from rest.ts, and ends.
    if (!(error instanceof DiscordAPIError) || error.status === 401) return { ok: false, fault: 'unreachable' }
    const fault = faults.get(error.code) ?? (repliesToNothing(error) ? 'unknown-message' : undefined)
    // A refusal that nobody foresaw is a bug of ours, not something to tell a moderator.
    if (fault === undefined) throw error
    return { ok: false, fault }
  }
}

/** What the program itself does wrong, such as with an answer of another shape; failures of the network are other errors. */
const isBug = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError

const hasThread = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage

/** A reply to a message that is gone comes back as a form with a mistake in it, told apart only by the code inside. */
const repliesToNothing = ({ code, rawError }: InstanceType<typeof DiscordAPIError>): boolean =>
  code === RESTJSONErrorCodes.InvalidFormBodyOrContentType &&
  /"code":"[A-Z_]*UNKNOWN_MESSAGE"/.test(JSON.stringify(rawError))
