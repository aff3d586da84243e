import type { Block, Card } from '../../cards/card.ts'

/** A card of one page with what it is given. */
export const plainCard = (title: string, parts: Partial<Card> & { readonly blocks?: readonly Block[] } = {}): Card => ({
  title,
  label: undefined,
  blocks: [],
  footer: undefined,
  pages: 1,
  buttons: [],
  menu: undefined,
  ...parts,
})
