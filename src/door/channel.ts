import type {
  APIMessage,
  ChannelType,
  RESTPatchAPIChannelMessageJSONBody,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10'

/** What can stand between Ronten and a channel, as Discord's own error codes tell it (Discord docs, JSON Error Codes). */
export type ChannelFault =
  | 'no-access'
  | 'no-permission'
  | 'unknown-channel'
  | 'unknown-message'
  | 'pins-full'
  /** A reply needs Read Message History. */
  | 'no-history'
  | 'archived-thread'
  /** Only who may manage threads posts there. */
  | 'locked-thread'
  /** Posts older than an hour take a limited number of edits an hour (Discord docs, JSON Error Codes, 30046). */
  | 'too-many-edits'
  | 'threads-full'
  | 'wrong-kind'
  | 'bad-tag'
  | 'unreachable'

export type ChannelResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ChannelFault }

/** A message that Ronten posted. */
export type Posted = { readonly channelId: string; readonly messageId: string }

/** A channel as far as Ronten needs to know it. */
export type ChannelInfo = {
  readonly id: string
  readonly type: ChannelType
  readonly guildId: string | undefined
  readonly name: string
  readonly archived: boolean
  /** The tags that a forum offers, and whether each post needs one. */
  readonly tags: readonly { readonly id: string; readonly name: string; readonly moderated: boolean }[]
  readonly needsTag: boolean
  /** The channel that a thread belongs to. */
  readonly parentId: string | undefined
  /** The tags that a forum post bears. */
  readonly appliedTags: readonly string[]
}

/** A thread to open: its name (at most 100 characters), its first message, and in a forum its tags (at most 5). */
type NewThread = {
  readonly name: string
  readonly body: RESTPostAPIChannelMessageJSONBody
  readonly tags: readonly string[]
}

/**
 * Where Ronten posts, edits and pins outside of answers to interactions. Everything goes by ids and through no cache. `reason` is what
 * the server's audit log shows. Nothing here throws for what Discord refuses: the fault says what it was.
 */
export type Channel = {
  /** Posts once: a repeated call with the same nonce (at most 25 characters) makes no second message. */
  readonly post: (
    channelId: string,
    body: RESTPostAPIChannelMessageJSONBody,
    nonce: string,
  ) => Promise<ChannelResult<Posted>>
  readonly edit: (message: Posted, body: RESTPatchAPIChannelMessageJSONBody) => Promise<ChannelResult<Posted>>
  readonly pin: (message: Posted, reason: string) => Promise<ChannelResult<Posted>>
  readonly unpin: (message: Posted, reason: string) => Promise<ChannelResult<Posted>>
  readonly remove: (message: Posted, reason: string) => Promise<ChannelResult<Posted>>
  readonly info: (channelId: string) => Promise<ChannelResult<ChannelInfo>>
  /** A message as it stands now. Of other people's messages Discord hands over no text without an intent. */
  readonly read: (message: Posted) => Promise<ChannelResult<APIMessage>>
  /** At most 100 messages after one, the oldest first. Needs Read Message History, without which it is empty. */
  readonly after: (channelId: string, messageId: string) => Promise<ChannelResult<readonly APIMessage[]>>
  /**
   * Opens a post in a forum, or posts into a text channel and opens a thread on that message. A repeated call with the same nonce makes no
   * second message in a text channel; forums know no nonce, so there nothing is sent again when an answer is lost.
   */
  readonly openThread: (
    channel: Pick<ChannelInfo, 'id' | 'type'>,
    thread: NewThread,
    nonce: string,
  ) => Promise<ChannelResult<Posted & { readonly threadId: string }>>
  /** Opens a thread on a message in a text channel, with its name (at most 100 characters). Where it has one already, that one is it. */
  readonly startThread: (message: Posted, name: string) => Promise<ChannelResult<string>>
  /** Sets the tags of a forum post. */
  readonly tag: (threadId: string, tags: readonly string[]) => Promise<ChannelResult<string>>
  /**
   * What a member, the bot included, may do in a channel of a server, as a bit field: for channels other than the one an interaction comes
   * from, whose permissions it carries itself. Nothing in a channel of another server.
   */
  readonly permissions: (guildId: string, channelId: string, userId: string) => Promise<ChannelResult<bigint>>
  /** The threads and forum posts of a server that are not archived and that the bot can see. */
  readonly threads: (
    guildId: string,
  ) => Promise<ChannelResult<readonly { readonly id: string; readonly parentId: string }[]>>
  /** The ids of all servers that the bot is in. */
  readonly guilds: () => Promise<ChannelResult<readonly string[]>>
}

/** The port where there is no Discord to post to, as in a terminal. */
export const noChannel: Channel = {
  post: () => Promise.resolve(unreachable),
  edit: () => Promise.resolve(unreachable),
  pin: () => Promise.resolve(unreachable),
  unpin: () => Promise.resolve(unreachable),
  remove: () => Promise.resolve(unreachable),
  info: () => Promise.resolve(unreachable),
  read: () => Promise.resolve(unreachable),
  after: () => Promise.resolve(unreachable),
  openThread: () => Promise.resolve(unreachable),
  startThread: () => Promise.resolve(unreachable),
  tag: () => Promise.resolve(unreachable),
  permissions: () => Promise.resolve(unreachable),
  threads: () => Promise.resolve(unreachable),
  guilds: () => Promise.resolve(unreachable),
}

const unreachable = { ok: false, fault: 'unreachable' } as const
