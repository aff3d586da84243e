import type { Card, Format } from './card.ts'
import { textDisplays } from './to-components.ts'
import { cardText } from './to-text.ts'

/** What a card takes of a message: characters and UTF-8 bytes of all its text, and text displays (one for plain text). */
export type Size = { readonly characters: number; readonly bytes: number; readonly displays: number }

/**
 * What one message may hold. Cards: Discord allows 4,000 characters over all text displays and 40 components, and was measured to fail at
 * about 10,170 bytes (discord-api-docs issue 8554), which Japanese reaches first. Text: 2,000 characters (Discord docs, Message resource).
 */
export const limits: Readonly<Record<Format, Size>> = {
  card: { characters: 3000, bytes: 9500, displays: 30 },
  text: { characters: 2000, bytes: 9500, displays: 1 },
}

/** The size of a card as it is set in a format, its footer included. */
export const sizeOf = (card: Card, format: Format): Size => {
  const texts = format === 'card' ? [...textDisplays(card), card.footer ?? ''] : [cardText(card)]
  const text = texts.join('')
  return { characters: text.length, bytes: Buffer.byteLength(text), displays: texts.length }
}

/** Whether a size keeps within another. */
export const within = (size: Size, limit: Size): boolean =>
  size.characters <= limit.characters && size.bytes <= limit.bytes && size.displays <= limit.displays
