import { daysToReview } from '../../content/day.ts'
import type { Pack } from '../../content/pack.ts'
import type { Pin } from '../../store/pins.ts'

/**
 * How a pin stands to the content: it shows the latest version, or an older one; the entry waits for its review; or there is no such entry
 * any more.
 */
export type PinState = 'current' | 'outdated' | 'due' | 'gone'

/** How a pin stands on a day. What is out of date is mended first, so that goes before a review that is due. */
export const stateOf = ({ entryId, version }: Pin, pack: Pack, today: string): PinState => {
  const entry = pack.byId(entryId)
  if (!entry) return 'gone'
  if (version < entry.version) return 'outdated'
  return daysToReview(entry, today) < 0 ? 'due' : 'current'
}
