/** A channel as Discord shows one in a text: by its name, and as hidden to those who may not see it. */
export const channelMention = (channelId: string): string => `<#${channelId}>`

type Place = { readonly guildId: string; readonly channelId: string; readonly messageId: string }

/** The address of a message, which lasts as long as the message does. */
export const messageLink = ({ guildId, channelId, messageId }: Place): string =>
  `https://discord.com/channels/${guildId}/${channelId}/${messageId}`
