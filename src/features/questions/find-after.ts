import type { APIMessage } from 'discord-api-types/v10'
import type { App } from '../../door/app.ts'
import type { ChannelResult } from '../../door/channel.ts'

/** The most messages that one request brings (Discord docs, Get Channel Messages). */
const pageSize = 100

/** Looks through a channel from a message on, the oldest first, for the first one that fits. */
export const findAfter = async (
  app: App,
  channelId: string,
  messageId: string,
  fits: (message: APIMessage) => boolean,
): Promise<ChannelResult<APIMessage | undefined>> => {
  let last = messageId
  for (;;) {
    const page = await app.channel.after(channelId, last)
    if (!page.ok) return page
    const found = page.value.find(fits)
    const end = page.value.at(-1)
    if (found !== undefined || end === undefined || page.value.length < pageSize) return { ok: true, value: found }
    last = end.id
  }
}
