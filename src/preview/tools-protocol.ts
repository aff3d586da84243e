import type { Block } from '../cards/card.ts'
import type { Part } from './pieces/piece.ts'

/** What the inspector and the content browser show, before it is put into words. */

/** A size of a reply against Discord's limit; `budget` is what Ronten allows itself, where that is less. */
export type Meter = {
  readonly name: 'characters' | 'bytes' | 'components' | 'content' | 'customId'
  readonly value: number
  readonly limit: number
  readonly budget: number | null
}

/** What the bot sent in an exchange. `body` is as it was sent. */
export type ReplyView = {
  readonly kind: 'callback' | 'edit' | 'follow-up' | 'deletion' | 'refused'
  /** Milliseconds since the interaction began. */
  readonly after: number
  /** The broken rules, where Discord would refuse it. */
  readonly faults: readonly string[]
  readonly meters: readonly Meter[]
  readonly body: unknown
}

/** An exchange as a list names it. */
export type ExchangeHead = {
  readonly id: string
  readonly kind: 'command' | 'suggestions' | 'component' | 'form'
  /** The command with its options, or a `custom_id`. */
  readonly name: string
  /** ISO 8601. */
  readonly at: string
  /** Milliseconds until the first answer that Discord took; null before it, and where there was none. */
  readonly firstAnswer: number | null
  readonly failed: string | null
  readonly refused: boolean
  /** The messages that came of it or were changed by it. */
  readonly messageIds: readonly string[]
}

/** An exchange in full, without secrets. */
export type ExchangeView = ExchangeHead & {
  readonly interaction: unknown
  readonly replies: readonly ReplyView[]
  /** Milliseconds that the bot has for the first answer. */
  readonly patience: number
}

/** An entry as the content browser lists it. */
export type EntryHead = {
  readonly code: string
  readonly titles: readonly [ja: string, en: string]
  /** The date since which it is due for review, in the person's language; null where it is not. */
  readonly dueSince: string | null
}

/** The entries of a kind that fit a search. */
export type EntryGroup = {
  readonly kind: string
  /** What the kind is called in the person's language. */
  readonly label: string
  /** How many entries of this kind there are, and how many of them are due for review. */
  readonly total: number
  readonly due: number
  readonly entries: readonly EntryHead[]
}

/** An entry in one language: all it says, then its sources. */
export type EntrySide = {
  readonly lang: string
  readonly title: string
  readonly label: string
  readonly blocks: readonly Block[]
  readonly footer: string
}

/** An entry in both languages, and the command that looks it up. */
export type EntryView = EntryHead & {
  readonly sides: readonly EntrySide[]
  readonly command: string
  readonly option: string
}

/** The list of entries as the content browser shows it. */
export type ListView = {
  /** How many entries are due for review, as the box beside the search says it. */
  readonly due: string
  readonly found: string
  readonly groups: readonly Part[]
}
