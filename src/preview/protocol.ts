import type { APIComponentInLabel, APIMessage } from 'discord-api-types/v10'
import type { Part, Piece } from './pieces/piece.ts'
import type { Words } from './words/page.ts'

/** What the page and its server say to each other. Types only: nothing of this is left when the page runs. */

/** One suggestion or fixed choice: what is shown, and what is sent. */
export type Choice = { readonly name: string; readonly value: string | number }

/** How an option is filled in: freely, freely with suggestions, from a list (of choices or channels), or with yes or no. */
export type OptionKind = 'text' | 'suggest' | 'choice' | 'flag'

/** An option of a command in the person's language. `name` is what is sent, `label` what is shown. */
export type OptionView = {
  readonly name: string
  readonly label: string
  readonly description: string
  readonly kind: OptionKind
  readonly required: boolean
  readonly choices: readonly Choice[]
  /** Most characters that may be typed. */
  readonly maximum: number
}

/** A command in the person's language, required options first. */
export type CommandView = {
  readonly name: string
  readonly label: string
  readonly description: string
  readonly options: readonly OptionView[]
}

/** A command on the menu of a message. */
type MessageCommandView = Pick<CommandView, 'name' | 'label'>

/** Somebody whom the page can act as. */
export type PersonView = { readonly name: string; readonly displayName: string }

/** A server and the language it speaks. */
type ServerView = { readonly id: string; readonly name: string; readonly locale: string }

/** A place to be: a channel of a server, a thread or forum post in one, or the direct message with the bot, which has no server. */
export type ChannelView = {
  readonly id: string
  readonly name: string
  readonly kind: 'text' | 'forum' | 'thread' | 'direct'
  readonly serverId: string | null
  /** The channel that a thread or post belongs to. */
  readonly parentId: string | null
  /** The names of the tags: those on a post, or those that a forum offers. */
  readonly tags: readonly string[]
  readonly archived: boolean
  readonly locked: boolean
}

/** Something that the bot may or may not do in the server, by Discord's name for it. */
export type PermissionView = { readonly name: string; readonly allowed: boolean }

/** What it takes to open a post in a forum: the form, whose values are sent as they are, or why this person cannot. */
export type NewPostView = { readonly form: FormView; readonly failed: string | null }

/** The line above the messages: where the person is, and what else there is of the channel and its server. */
export type BarView = { readonly title: readonly Part[]; readonly tools: readonly Part[] }

/** What is around the messages, as one person sees it; it changes as channels, pins and permissions do. */
export type Surroundings = {
  readonly servers: readonly ServerView[]
  readonly channels: readonly ChannelView[]
  readonly commands: readonly CommandView[]
  readonly messageCommands: readonly MessageCommandView[]
  /** The channel's pinned messages, newest pin first. */
  readonly pins: Piece
  /** The list of all places. */
  readonly places: readonly Piece[]
  readonly bar: BarView
  /** What stands above the first message. */
  readonly beginning: Part
  /** What the person may do by hand in this place to messages of others. */
  readonly may: { readonly pin: boolean; readonly delete: boolean }
  /** What a new post takes here; null where there are none. */
  readonly newPost: NewPostView | null
  /** What the bot may do in the server; nothing in a direct message. */
  readonly permissions: readonly PermissionView[]
}

/** Everything the page shows, as one person sees it in one place. */
export type Snapshot = Surroundings & {
  readonly person: PersonView & { readonly id: string; readonly locale: string }
  readonly people: readonly PersonView[]
  readonly channelId: string
  /** What the empty box for messages says. */
  readonly prompt: string
  readonly messages: readonly MessageView[]
  readonly words: Words
}

/** A message as it is on the wire, and as this person sees it. */
export type MessageView = { readonly message: APIMessage; readonly look: Part }

/** Something the bot sent that Discord would refuse. */
export type FaultView = {
  readonly route: string
  readonly rule: string
  readonly path: string
  readonly message: string
}

/** A message that shows an entry as it no longer reads. Its own person may see it anew in place; a note on it says so, or that it is old. */
export type OutdatedView = { readonly messageId: string; readonly renewable: boolean; readonly note: Part }

/** What the event stream carries: first a snapshot, then what changes. */
export type PageEvent =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly type: 'surroundings'; readonly surroundings: Surroundings }
  | ({ readonly type: 'message' } & MessageView)
  | { readonly type: 'deleted'; readonly messageId: string }
  | { readonly type: 'fault'; readonly fault: FaultView }
  /** Something happened in an exchange of this person. */
  | { readonly type: 'exchange' }
  /** What is to be said about the content files, and which messages of this place are older than their entry. */
  | { readonly type: 'content'; readonly panel: readonly Piece[]; readonly outdated: readonly OutdatedView[] }

/** A field of a form: what it is called, what is said about it, and the component that takes a value. */
export type FieldView = { readonly label: string; readonly about: string; readonly component: APIComponentInLabel }

/** A form as Discord's client shows modals: fields, and texts between them. */
export type FormView = { readonly title: string; readonly parts: readonly (FieldView | Part)[] }

/** A modal that the bot opened; `id` is what its values are sent back under. */
export type ModalView = { readonly id: string; readonly form: FormView }

/** What came of an action: `failed` names the reason where it led to nothing. */
export type ActionResult = {
  readonly failed: string | null
  readonly choices: readonly Choice[]
  readonly modal: ModalView | null
  /** The place that came of it, or null. */
  readonly opened: string | null
}
