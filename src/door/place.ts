import { ApplicationIntegrationType, ChannelType, type APIInteraction } from 'discord-api-types/v10'

/** Where an interaction happens: what it carries itself, so that no cache and no request is needed. */
export type Place = {
  /** Undefined outside servers. */
  readonly guildId: string | undefined
  readonly channelId: string
  readonly channelType: ChannelType | undefined
  /** The channel that a thread belongs to. */
  readonly parentId: string | undefined
  /** Whether the bot itself is in the server, rather than the app brought along by one person. */
  readonly isMember: boolean
  /** What the bot may do in this channel, as a bit field. */
  readonly botPermissions: bigint
}

const threads: readonly (ChannelType | undefined)[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]

/** Whether a channel of this type is a thread; posts in forums are. */
export const isThread = (type: ChannelType | undefined): boolean => threads.includes(type)

/** Reads where an interaction happens. */
export const placeOf = (interaction: APIInteraction): Place => {
  const { channel, guild_id: guildId, app_permissions: permissions } = interaction
  return {
    guildId,
    channelId: channel?.id ?? interaction.channel_id ?? '',
    channelType: channel?.type,
    parentId: channel !== undefined && 'parent_id' in channel ? (channel.parent_id ?? undefined) : undefined,
    isMember:
      guildId !== undefined &&
      // A server's installation has the server's id for its owner (Discord docs, Authorizing Integration Owners object).
      interaction.authorizing_integration_owners?.[ApplicationIntegrationType.GuildInstall] !== undefined,
    botPermissions: BigInt(permissions ?? '0'),
  }
}
