import type { APIMessage } from 'discord-api-types/v10'
import type { App } from '../../door/app.ts'
import type { ChannelFault } from '../../door/channel.ts'
import type { Pin } from '../../store/pins.ts'

/** What became of a pin: it stands, somebody deleted or unpinned it by hand, or Ronten cannot see it now. */
export type Checked =
  | { readonly how: 'there'; readonly message: APIMessage }
  | { readonly how: 'deleted' }
  | { readonly how: 'unpinned' }
  | { readonly how: 'unseen'; readonly fault: ChannelFault }

/** Looks whether a pin still stands. One that does not is forgotten: whoever took it down by hand has decided about it. */
export const checkPin = async (app: App, pin: Pin): Promise<Checked> => {
  const read = await app.channel.read(pin)
  if (read.ok && read.value.pinned) return { how: 'there', message: read.value }
  if (!read.ok && read.fault !== 'unknown-message' && read.fault !== 'unknown-channel')
    return { how: 'unseen', fault: read.fault }
  await app.store.pins.forget(pin.messageId)
  return { how: read.ok ? 'unpinned' : 'deleted' }
}
