import { DiscordAPIError, type REST, Routes } from 'discord.js'
import { RESTJSONErrorCodes, type APIMessage } from 'discord-api-types/v10'
import type { Channel, ChannelFault, ChannelResult, Posted } from '../door/channel.ts'

const faults = new Map<number | string, ChannelFault>([
  [RESTJSONErrorCodes.MissingAccess, 'no-access'],
  [RESTJSONErrorCodes.MissingPermissions, 'no-permission'],
  [RESTJSONErrorCodes.UnknownChannel, 'unknown-channel'],
  [RESTJSONErrorCodes.UnknownMessage, 'unknown-message'],
  [RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel, 'pins-full'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'archived-thread'],
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType, 'wrong-kind'],
  [RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage, 'wrong-kind'],
])

/** The channel port over Discord's REST routes. */
export const createChannel = (rest: REST): Channel => ({
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
})

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
    if (!(error instanceof DiscordAPIError)) return { ok: false, fault: 'unreachable' }
    const fault = faults.get(error.code) ?? (repliesToNothing(error) ? 'unknown-message' : undefined)
    // A refusal that nobody foresaw is a bug of ours, not something to tell a moderator.
    if (fault === undefined) throw error
    return { ok: false, fault }
  }
}

/** A reply to a message that is gone comes back as a form with a mistake in it, told apart only by the code inside. */
const repliesToNothing = ({ code, rawError }: DiscordAPIError): boolean =>
  code === RESTJSONErrorCodes.InvalidFormBodyOrContentType &&
  /"code":"[A-Z_]*UNKNOWN_MESSAGE"/.test(JSON.stringify(rawError))
