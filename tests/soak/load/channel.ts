import { noChannel, type Channel } from '../../../src/door/channel.ts'

/** A Discord that takes every post and remembers nothing, so that only the bot's own memory is measured. */
export const peacefulChannel = (guildIds: readonly string[]): Channel => {
  let posts = 0
  return {
    ...noChannel,
    post: (channelId) => Promise.resolve({ ok: true, value: { channelId, messageId: String(++posts) } }),
    guilds: () => Promise.resolve({ ok: true, value: guildIds }),
  }
}
