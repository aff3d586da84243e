import type { Entry } from '../content/schema/entry.ts'
import type { Pack } from '../content/pack.ts'
import type { Card } from './card.ts'

type Kept = { readonly entry: Entry; readonly card: Card }

/** How many cards of a pack are kept, the last that were made: some 5 MB. A pack of 200 entries has some 2,000, most of which few people open. */
const most = 500

/** By pack, so that new content finds nothing kept and the cards of the old go with it. */
const keptOf = new WeakMap<Pack, Map<string, Kept>>()

/**
 * The card that was made of an entry under the same key before, or else `make`'s, which is kept. The key must name everything that the card
 * depends on besides the entry and the pack.
 */
export const keepCard = (pack: Pack, entry: Entry, key: string, make: () => Card): Card => {
  let kept = keptOf.get(pack)
  if (!kept) keptOf.set(pack, (kept = new Map<string, Kept>()))
  const found = kept.get(key)
  // While content is written, two entries may bear one code.
  if (found?.entry === entry) return found.card
  const card = make()
  if (kept.size >= most) for (const oldest of kept.keys()) if (kept.delete(oldest)) break
  kept.set(key, { entry, card })
  return card
}
