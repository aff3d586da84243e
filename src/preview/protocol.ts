import type { APIMessage } from 'discord-api-types/v10'

/** What the page and its server say to each other. Types only: nothing of this is left when the page runs. */

/** One suggestion or fixed choice: what is shown, and what is sent. */
export type Choice = { readonly name: string; readonly value: string | number }

/** How an option is filled in: freely, freely with suggestions, from a list, or with yes or no. */
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

/** A place to be: a channel of a server, or the direct message with the bot, which has no server. */
export type ChannelView = { readonly id: string; readonly name: string; readonly guild: string | null }

/** Everything the page shows, as one person sees it in one place. */
export type Snapshot = {
  readonly person: { readonly id: string; readonly displayName: string; readonly locale: string }
  readonly channelId: string
  readonly channels: readonly ChannelView[]
  readonly commands: readonly CommandView[]
  readonly messages: readonly APIMessage[]
}

/** Something the bot sent that Discord would refuse. */
export type FaultView = {
  readonly route: string
  readonly rule: string
  readonly path: string
  readonly message: string
}

/** What the event stream carries: first a snapshot, then what changes. */
export type PageEvent =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly type: 'message'; readonly message: APIMessage }
  | { readonly type: 'deleted'; readonly messageId: string }
  | { readonly type: 'fault'; readonly fault: FaultView }

/** The values of a command's options by name. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>

/** What came of an action: `failed` names the reason where it led to nothing. */
export type ActionResult = { readonly failed: string | null; readonly choices: readonly Choice[] }
