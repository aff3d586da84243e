import type { Block, Card } from './card.ts'

/** A card that is no entry's: a title, what it says, and whatever else it has, such as what can be done with it. */
export const plainCard = (
  title: string,
  blocks: readonly Block[] = [],
  more: Partial<Omit<Card, 'title' | 'blocks'>> = {},
): Card => ({ title, label: undefined, blocks, footer: undefined, pages: 1, buttons: [], menu: undefined, ...more })
