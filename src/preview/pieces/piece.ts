import type { Deed } from '../deed.ts'

/**
 * Something that the page shows, as plain data: a text, which is never read as markup, or an element. It is made here, as one person sees
 * it and in their language; page/draw.ts makes elements of it and knows nothing of what they mean.
 */
export type Piece = string | Part | IconPart | MenuPart

/** An element with what is in it. */
export type Part = {
  readonly tag: Tag
  readonly attributes: Attributes
  readonly parts: readonly Piece[]
  /** What the page is asked for when it is pressed. */
  readonly asks?: Ask
  /** Properties of its style by their names in scripts: the page's policy allows no style attribute. */
  readonly style?: Readonly<Record<string, string>>
}

/** The elements that there are: none of them runs or loads anything by itself. */
type Tag =
  | 'a'
  | 'article'
  | 'blockquote'
  | 'button'
  | 'code'
  | 'details'
  | 'div'
  | 'em'
  | 'footer'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'header'
  | 'hr'
  | 'li'
  | 'meter'
  | 'ol'
  | 'p'
  | 'pre'
  | 'section'
  | 'small'
  | 'span'
  | 'strong'
  | 'summary'
  | 'time'
  | 'ul'

/** One that is true stands without a value, one that is false or undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** A small picture that says nothing by itself: the words stand beside it. */
type IconPart = { readonly icon: Picture }

/** The pictures that the page can draw. */
export type Picture =
  'eye' | 'send' | 'contrast' | 'chevron' | 'link' | 'more' | 'pin' | 'list' | 'gear' | 'file' | 'braces' | 'book'

/** A menu of a message, from which one line is chosen. */
export type MenuPart = {
  readonly menu: string
  /** What is chosen at present, in words. */
  readonly shown: string
  readonly disabled: boolean
  readonly options: readonly { readonly title: string; readonly about?: string; readonly asks: Ask }[]
}

/** What the page does when something is pressed: something that the person does, or a way around the page. */
export type Ask =
  | { readonly ask: 'do'; readonly deed: Deed }
  /** Goes to a channel, or to a message in it. */
  | { readonly ask: 'visit'; readonly channelId: string; readonly messageId?: string }
  /** Goes to a message of this channel. */
  | { readonly ask: 'go to'; readonly messageId: string }
  | { readonly ask: 'dismiss'; readonly messageId: string }
  | { readonly ask: 'menu of'; readonly messageId: string }
  | { readonly ask: 'pins' | 'server settings' | 'new post' }
  /** Shows an exchange in the inspector: one by its id, that of a message, or the list of all. */
  | { readonly ask: 'inspect'; readonly exchange?: string; readonly message?: string }
  /** Copies the text of the element with this id. */
  | { readonly ask: 'copy'; readonly from: string }
  /** Shows an entry in the content browser, or the list of all. */
  | { readonly ask: 'read'; readonly code?: string }

/** Makes an element. */
export const part = (tag: Tag, attributes: Attributes = {}, ...parts: readonly Piece[]): Part => ({
  tag,
  attributes,
  parts,
})

/** Makes a button. */
export const pressable = (attributes: Attributes, label: Piece | readonly Piece[], asks: Ask): Part => ({
  ...part('button', { type: 'button', ...attributes }, ...[label].flat()),
  asks,
})

/** A button that shows a picture: its label is read out, and shown where the pointer rests. */
export const signButton = (looks: string, label: string, icon: Picture, asks: Ask, more: Attributes = {}): Part =>
  pressable({ class: looks, 'aria-label': label, title: label, ...more }, { icon }, asks)

/** Small labels in a row, such as the tags of a post. */
export const tagParts = (tags: readonly string[]): readonly Part[] =>
  tags.map((tag) => part('span', { class: 'tag' }, tag))

/** A moment, which the page writes by the clock of whoever looks. */
export const timePart = (at: string, style: 'short' | 'medium'): Part =>
  part('time', { datetime: at, 'data-style': style })

/** The words of a piece alone. */
export const textOf = (piece: Piece | readonly Piece[]): string => {
  if (typeof piece === 'string') return piece
  if ('length' in piece) return piece.map(textOf).join('')
  if ('parts' in piece) return textOf(piece.parts)
  return 'menu' in piece ? piece.shown : ''
}
