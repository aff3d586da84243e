import type { App } from '../../door/app.ts'
import type { Operation } from '../../store/operations.ts'
import { findPost } from './find-post.ts'
import { nowOf } from './journal.ts'
import { PinData, pinKind, pinPosted } from './make-pin.ts'
import { offerKind, recoverOffer } from './offer.ts'
import { refreshKind } from './refresh-all.ts'

/** After so long (milliseconds) what can still not be reached is given up. */
const patience = 24 * 60 * 60 * 1000

/**
 * Finishes a pin that a crash interrupted: looks for the post by its mark, goes on to pin and keep it, and ends where it was never posted.
 * What Discord does not let us see now is left for the next time, for a day.
 */
const recoverPin = async ({ id, data }: Operation, app: App): Promise<void> => {
  const { operations } = app.store
  const read = PinData.safeParse(data)
  if (!read.success || read.data.startedAt < nowOf(app) - patience) return operations.end(id)
  const { channelId, messageId, startedAt } = read.data
  const found =
    messageId === undefined
      ? await findPost(app, { channelId, mark: id, since: startedAt })
      : ({ ok: true, value: { channelId, messageId } } as const)
  if (!found.ok) return found.fault === 'unknown-channel' ? operations.end(id) : undefined
  if (found.value === undefined) return operations.end(id)
  await pinPosted(app, id, read.data, found.value)
}

/** Edits that were interrupted are simply not done: the pins show as out of date until the next refresh. */
const endRefresh = ({ id }: Operation, app: App): Promise<void> => app.store.operations.end(id)

/** How interrupted work of pins is finished or undone, by its kind in the journal. */
export const pinsRecoveries = { [pinKind]: recoverPin, [refreshKind]: endRefresh, [offerKind]: recoverOffer }
