import type { Block, Card } from './card.ts'

/** A card that is no entry's: a title, what it says, and what can be done with it. */
export const plainCard = (
  title: string,
  blocks: readonly Block[],
  actions: Partial<Pick<Card, 'buttons' | 'menu'>> = {},
): Card => ({ title, label: undefined, blocks, footer: undefined, pages: 1, buttons: [], menu: undefined, ...actions })
