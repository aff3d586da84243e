import type { Language } from '../content/schema/text.ts'
import type { Pack } from '../content/pack.ts'
import type { Format } from './card.ts'

/** For whom a card is made, and with what. */
export type CardContext = {
  readonly pack: Pack
  readonly lang: Language
  readonly format: Format
  /** `others` where people besides the reader see the message: its buttons then speak the language of whoever presses. */
  readonly seenBy: 'reader' | 'others'
  /** The day on which the card is read, as 2026-07-14: tells whether an entry is due for review. */
  readonly today: string
  /** Where it is shown, as far as that is known: some actions are for servers alone. */
  readonly place?: { readonly guildId: string | undefined }
}
