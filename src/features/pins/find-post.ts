import type { App } from '../../door/app.ts'
import type { ChannelResult, Posted } from '../../door/channel.ts'
import { idAt } from '../../door/snowflake.ts'
import { bears } from './pinned-post.ts'

/** How much the clocks of this machine and of Discord may differ, in milliseconds. */
const skew = 60_000
/** Pages of 100 messages to look through: a channel that gets more in the time of a restart is not one where pins are made. */
const mostPages = 20

/**
 * Looks for a message of the bot that bears a mark, among those posted since a moment (milliseconds). Undefined where there is none. Discord
 * returns a nonce for some minutes only; what a button carries stays.
 */
export const findPost = async (
  app: App,
  { channelId, mark, since }: { readonly channelId: string; readonly mark: string; readonly since: number },
): Promise<ChannelResult<Posted | undefined>> => {
  let after = idAt(since - skew)
  for (let page = 0; page < mostPages; page++) {
    const messages = await app.channel.after(channelId, after)
    if (!messages.ok) return messages
    const found = messages.value.find((message) => bears(message, mark))
    if (found) return { ok: true, value: { channelId, messageId: found.id } }
    const last = messages.value.at(-1)
    if (!last) break
    after = last.id
  }
  return { ok: true, value: undefined }
}
