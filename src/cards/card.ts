import type { Action } from '../door/action.ts'

/** A piece of a card. Texts are plain words: renderers add the markup of their medium. */
export type Block =
  /** The answer in one or two sentences. */
  | { readonly kind: 'lead'; readonly text: string }
  /** `keepWithPrevious`: shown on the page of the section before, where both fit. `note`: the sources of all that follows. */
  | { readonly kind: 'heading'; readonly text: string; readonly note?: string; readonly keepWithPrevious?: boolean }
  | { readonly kind: 'text'; readonly text: string }
  /** A claim as people say it, marked as quoted. */
  | { readonly kind: 'quote'; readonly text: string }
  /** One of several points; `note` says what it rests on. `label` goes before it, set off. */
  | { readonly kind: 'item'; readonly text: string; readonly label?: string; readonly note?: string }
  /** A source: its number among those of the entry, and its address where it has one. */
  | {
      readonly kind: 'source'
      readonly number: number
      readonly text: string
      readonly url: string | null
      readonly note: string
    }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'note'; readonly text: string }
  /** Words to copy, which stand as they were typed: nothing in them is read as markup or mention. */
  | { readonly kind: 'code'; readonly text: string }

/** Something a reader can do with a card. */
export type CardAction = {
  readonly label: string
  readonly action: Action
  /** Says more where the action is shown in a list: at most 100 characters. */
  readonly about?: string
}

/**
 * What Ronten says, before it is set for a medium: plain data, in one language. `buttons` holds at most four, `menu` at most 25.
 */
export type Card = {
  /** The entry that it shows, as code and version (t01@3): what the log may know of an answer. */
  readonly entry?: string
  readonly title: string
  /** What sort of entry this is, with its rating where it has one: shown below the title. */
  readonly label: string | undefined
  readonly blocks: readonly Block[]
  /** Code, version, date of checking, page. */
  readonly footer: string | undefined
  /** How many pages its view has. */
  readonly pages: number
  readonly buttons: readonly CardAction[]
  /** Whether no button stands out, as with the choices of a quiz. */
  readonly buttonsAlike?: boolean
  readonly menu: { readonly prompt: string; readonly items: readonly CardAction[] } | undefined
}

/** How a card is set: Discord's Components V2, or plain text for screen readers, quoting and terminals. */
export type Format = 'card' | 'text'
