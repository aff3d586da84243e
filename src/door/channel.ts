import type { RESTPatchAPIChannelMessageJSONBody, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10'

/** What can stand between Ronten and a channel, as Discord's own error codes tell it (Discord docs, JSON Error Codes). */
export type ChannelFault =
  | 'no-access'
  | 'no-permission'
  | 'unknown-channel'
  | 'unknown-message'
  | 'pins-full'
  | 'archived-thread'
  | 'wrong-kind'
  | 'unreachable'

export type ChannelResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ChannelFault }

/** A message that Ronten posted. */
export type Posted = { readonly channelId: string; readonly messageId: string }

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
}

/** The port where there is no Discord to post to, as in a terminal. */
export const noChannel: Channel = {
  post: () => Promise.resolve(unreachable),
  edit: () => Promise.resolve(unreachable),
  pin: () => Promise.resolve(unreachable),
  unpin: () => Promise.resolve(unreachable),
  remove: () => Promise.resolve(unreachable),
}

const unreachable = { ok: false, fault: 'unreachable' } as const
