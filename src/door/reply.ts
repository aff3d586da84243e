import type { Card, Format } from '../cards/card.ts'
import type { Short } from './answer.ts'
import type { Failure } from './failure.ts'
import type { Modal } from './modal.ts'

/** Why a request was not met: for the log, and for the exit code of a terminal. */
type Refusal = Failure['code'] | 'unknown-entry' | 'bug'

/** A file of text, such as Markdown, that goes with an answer. */
export type TextFile = { readonly name: string; readonly text: string }

/** What the door answers with. `public` where others can see it; `update` changes the message whose button was pressed. */
export type Reply =
  | {
      readonly kind: 'card'
      readonly card: Card
      readonly format: Format
      readonly as: 'public' | 'private' | 'update'
      readonly refusal?: Refusal
      readonly short?: Short
      readonly files?: readonly TextFile[]
    }
  | { readonly kind: 'text'; readonly text: string; readonly as: 'private'; readonly refusal?: Refusal }
  | { readonly kind: 'choices'; readonly choices: readonly { readonly name: string; readonly value: string }[] }
  | { readonly kind: 'modal'; readonly modal: Modal }
  | { readonly kind: 'pong' }
  /** The message whose button was pressed goes away. */
  | { readonly kind: 'removed' }

/**
 * What to do about an interaction: answer at once, or acknowledge and do the work. `defer` says how to acknowledge; `report` shows how far
 * the work has come.
 */
export type Outcome =
  | { readonly now: Reply }
  | { readonly defer: 'private' | 'public' | 'update'; readonly work: (report: ReportReply) => Promise<Reply> }

type ReportReply = (reply: Reply) => Promise<void>
