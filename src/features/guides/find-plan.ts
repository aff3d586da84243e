import type { APIMessage } from 'discord-api-types/v10'
import type { App } from '../../door/app.ts'
import type { ChannelResult } from '../../door/channel.ts'

/**
 * The id of a guide's plan in a channel among the 100 messages after an id, where one stands there. The id of an interaction serves:
 * what was posted for it has a later one, as both begin with their time (Discord docs, Snowflakes).
 */
export const findPlan = async (
  { channel }: Pick<App, 'channel'>,
  channelId: string,
  code: string,
  after: string,
): Promise<ChannelResult<string | undefined>> => {
  const later = await channel.after(channelId, after)
  return later.ok ? { ok: true, value: later.value.find((message) => isPlan(message, code))?.id } : later
}

/** Every plan has a button for the other language, which nothing else has that stands in a channel. */
const isPlan = ({ author, components }: APIMessage, code: string): boolean =>
  author.bot === true && JSON.stringify(components).includes(`:plan:${code}:`)
