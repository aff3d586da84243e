import type { APIApplicationCommand, APIMessage, ChannelType, Locale } from 'discord-api-types/v10'

/** A person or a bot. `name` is the login name by which tests and the page address the person. */
export type User = {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly bot: boolean
  /** Language of the person's own Discord client; it travels with every interaction. */
  readonly locale: `${Locale}`
}

/** A role; `permissions` is Discord's bit field. The role whose id equals the guild's id is @everyone. */
export type Role = {
  readonly id: string
  readonly name: string
  readonly permissions: bigint
  readonly position: number
}

/** A person's membership of one guild. @everyone is implied and not listed in `roleIds`. */
type Member = {
  readonly userId: string
  readonly roleIds: readonly string[]
  readonly joinedAt: number
  /** Until when the member is in a timeout, in milliseconds since 1970. */
  readonly timeoutUntil?: number
}

/** A server. */
export type Guild = {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  readonly preferredLocale: `${Locale}`
  readonly roles: ReadonlyMap<string, Role>
  readonly members: ReadonlyMap<string, Member>
}

/** What a channel adds to or takes from one role (`type` 0) or one member (`type` 1). */
export type Overwrite = {
  readonly id: string
  readonly type: 0 | 1
  readonly allow: bigint
  readonly deny: bigint
}

/** Any channel: text, announcement, thread, forum or DM. `guildId` is null in a DM, `recipientId` is null elsewhere. */
export type Channel = {
  readonly id: string
  readonly type: ChannelType
  readonly name: string
  readonly guildId: string | null
  readonly recipientId: string | null
  readonly parentId: string | null
  readonly ownerId: string | null
  readonly overwrites: readonly Overwrite[]
  readonly archived: boolean
  readonly locked: boolean
  /** The tags that a forum offers. */
  readonly tags: readonly ForumTag[]
  /** Whether each post of a forum needs a tag. */
  readonly needsTag?: boolean
  /** The ids of the tags on a forum post. */
  readonly appliedTags: readonly string[]
}

/** A tag of a forum; a moderated one may be set by those alone who manage threads. */
type ForumTag = { readonly id: string; readonly name: string; readonly moderated: boolean }

/** A message as stored: Discord's wire object and what the wire does not say. */
export type StoredMessage = {
  readonly wire: APIMessage
  /** Id of the only person who sees an ephemeral message, else null. */
  readonly visibleTo: string | null
}

/** One entry of a channel's pin list, in milliseconds since 1970. */
export type Pin = {
  readonly messageId: string
  readonly pinnedAt: number
}

/** A command as registered; `guildId` is null for a global one. */
export type RegisteredCommand = {
  readonly wire: APIApplicationCommand
  readonly guildId: string | null
}

/** A file that the bot attached to a message. */
export type StoredFile = {
  readonly name: string
  readonly contentType: string
  readonly bytes: Uint8Array
}
