import type { Block, Card } from '../../cards/card.ts'
import { plainCard as cardOf } from '../../cards/plain-card.ts'

/** A plain card whose parts all have names, since most cards of a quiz have few of them. */
export const plainCard = (
  title: string,
  parts: Partial<Omit<Card, 'title'>> & { readonly blocks?: readonly Block[] } = {},
): Card => {
  const { blocks = [], ...more } = parts
  return cardOf(title, blocks, more)
}
