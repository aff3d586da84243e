import { z } from 'zod'
import type { Format } from '../../cards/card.ts'
import type { Entry } from '../../content/schema/entry.ts'
import { languages, type Language } from '../../content/schema/text.ts'
import type { App } from '../../door/app.ts'
import type { ChannelFault, Posted } from '../../door/channel.ts'
import type { Pin } from '../../store/pins.ts'
import { checkPin } from './check-pin.ts'
import { endQuietly } from '../keep.ts'
import { nowOf } from './journal.ts'
import { pinnedBody } from './pinned-post.ts'

/** What to pin and where. `id` is new with each order; it serves as nonce and as the mark of the post, so it has at most 25 characters. */
export type PinOrder = {
  readonly id: string
  readonly guildId: string
  readonly channelId: string
  readonly entry: Entry
  readonly lang: Language
  readonly format: Format
}

/** What came of an order. `left`: a post that could be neither pinned nor removed, with which recovery goes on. */
export type Made =
  | { readonly how: 'pinned'; readonly pin: Pin }
  | { readonly how: 'already'; readonly pin: Pin }
  /** Somebody else is pinning the same entry in the same channel. */
  | { readonly how: 'busy' }
  /** Discord did not answer, so nobody knows whether the post is there: recovery looks. */
  | { readonly how: 'unknown' }
  | { readonly how: 'not-posted'; readonly fault: ChannelFault }
  | { readonly how: 'not-pinned'; readonly fault: ChannelFault; readonly left: Pin | undefined }

/** What the journal keeps of an order. */
export const PinData = z.object({
  guildId: z.string(),
  channelId: z.string(),
  entryId: z.string(),
  language: z.enum(languages),
  version: z.number(),
  startedAt: z.number(),
  messageId: z.string().optional(),
})
type PinData = z.infer<typeof PinData>

/** How the journal calls the pinning of one post. */
export const pinKind = 'pin'

/**
 * Posts an entry and pins it: written down first, then posted with a nonce, pinned, and kept. What cannot be pinned or kept is taken back.
 * Rejects where the store fails; nothing stands then either.
 */
export const makePin = async (app: App, order: PinOrder): Promise<Made> => {
  const { id, guildId, channelId, entry, lang } = order
  const { operations } = app.store
  const now = nowOf(app)
  const data: PinData = {
    guildId,
    channelId,
    entryId: entry.id,
    language: lang,
    version: entry.version,
    startedAt: now,
  }
  const claim = `pin:${channelId}:${entry.id}`
  if (!(await operations.begin({ id, kind: pinKind, claim, step: 'begun', data, updatedAt: now })))
    return { how: 'busy' }
  // Only now: whoever held the claim until just now may have pinned it.
  const already = await standing(app, order)
  if (already) {
    await endQuietly(app, id)
    return { how: 'already', pin: already }
  }
  const posted = await app.channel.post(channelId, pinnedBody(app, entry, { ...order, mark: id }), id)
  if (!posted.ok) {
    if (posted.fault === 'unreachable') return { how: 'unknown' }
    await endQuietly(app, id)
    return { how: 'not-posted', fault: posted.fault }
  }
  return pinPosted(app, id, data, posted.value)
}

/** Goes on with a post that is there: pins it and keeps it, or takes it back. */
export const pinPosted = async (app: App, id: string, data: PinData, posted: Posted): Promise<Made> => {
  const { operations, pins } = app.store
  const { startedAt, ...shown } = data
  const pin: Pin = { ...shown, messageId: posted.messageId, offered: data.version, createdAt: startedAt }
  const orTakeBack = async (write: Promise<void>): Promise<void> => {
    try {
      await write
    } catch (error) {
      await takeBack(app, id, posted)
      throw error
    }
  }
  await orTakeBack(operations.advance(id, 'posted', { ...data, messageId: posted.messageId }, nowOf(app)))
  const pinned = await app.channel.pin(posted, reason)
  if (!pinned.ok) {
    const isGone = await takeBack(app, id, posted)
    return { how: 'not-pinned', fault: pinned.fault, left: isGone ? undefined : pin }
  }
  await orTakeBack(pins.put(pin))
  await endQuietly(app, id)
  return { how: 'pinned', pin }
}

/** What the audit log of a server says of what a moderator asked for. */
const reason = '/pin'

/** The pin of the entry that stands in the channel, if there is one; one that was taken down by hand is in nobody's way. */
const standing = async (app: App, { id, channelId, entry }: PinOrder): Promise<Pin | undefined> => {
  try {
    const pin = await app.store.pins.inChannel(channelId, entry.id)
    if (!pin) return undefined
    const { how } = await checkPin(app, pin)
    return how === 'there' || how === 'unseen' ? pin : undefined
  } catch (error) {
    await endQuietly(app, id)
    throw error
  }
}

/** Removes a post, and ends the work where it is gone. Otherwise the journal keeps it for recovery. */
const takeBack = async (app: App, id: string, posted: Posted): Promise<boolean> => {
  const removed = await app.channel.remove(posted, reason)
  const isGone = removed.ok || removed.fault === 'unknown-message' || removed.fault === 'unknown-channel'
  if (isGone) await endQuietly(app, id)
  return isGone
}
