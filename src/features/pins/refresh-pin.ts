import type { Language } from '../../content/schema/text.ts'
import type { App } from '../../door/app.ts'
import type { ChannelFault } from '../../door/channel.ts'
import { editBody } from '../../door/wire.ts'
import { storeFaultOf, type StoreFault } from '../../store/fault.ts'
import type { Pin } from '../../store/pins.ts'
import { checkPin } from './check-pin.ts'
import { formatOf, pinnedCard } from './pinned-post.ts'

/** What came of refreshing one pin. */
export type Refreshed =
  | { readonly how: 'done' }
  | { readonly how: 'deleted' | 'unpinned' | 'no-entry' }
  | { readonly how: 'failed'; readonly fault: ChannelFault }
  /** The post was changed, but not what is kept about it: the next refresh mends that. */
  | { readonly how: 'unrecorded'; readonly fault: StoreFault }

/**
 * Brings a pinned post up to date in place, so that its link stays; never makes a new one. Safe to repeat: a crash in between leaves a pin
 * that counts as out of date until the next time.
 */
export const refreshPin = async (app: App, pin: Pin, lang: Language = pin.language): Promise<Refreshed> => {
  const entry = app.content().pack.byId(pin.entryId)
  if (!entry) return { how: 'no-entry' }
  const checked = await checkPin(app, pin)
  if (checked.how === 'unseen') return { how: 'failed', fault: checked.fault }
  if (checked.how !== 'there') return { how: checked.how }
  const format = formatOf(checked.message)
  const card = pinnedCard(app, entry, { lang, format, mark: pin.messageId })
  const edited = await app.channel.edit(pin, editBody({ kind: 'card', card, format, as: 'public' }))
  if (!edited.ok) return { how: 'failed', fault: edited.fault }
  try {
    await app.store.pins.shows(pin.messageId, lang, entry.version)
    return { how: 'done' }
  } catch (error) {
    const fault = storeFaultOf(error)
    if (fault === undefined) throw error
    return { how: 'unrecorded', fault }
  }
}
