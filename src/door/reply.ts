import type { Card, Format } from '../cards/card.ts'
import type { Failure } from './failure.ts'

/** Why a request was not met: for the log, and for the exit code of a terminal. */
type Refusal = Failure['code'] | 'unknown-entry' | 'bug'

/** What the door answers with. `public` where others can see it; `update` changes the message whose button was pressed. */
export type Reply =
  | {
      readonly kind: 'card'
      readonly card: Card
      readonly format: Format
      readonly as: 'public' | 'private' | 'update'
      readonly refusal?: Refusal
    }
  | { readonly kind: 'text'; readonly text: string; readonly as: 'private'; readonly refusal?: Refusal }
  | { readonly kind: 'choices'; readonly choices: readonly { readonly name: string; readonly value: string }[] }
  | { readonly kind: 'pong' }
  /** The message whose button was pressed goes away. */
  | { readonly kind: 'removed' }

/**
 * What to do about an interaction: answer at once, or acknowledge and do the work. `defer` says how to acknowledge; the work's signal
 * aborts when its time is up.
 */
export type Outcome =
  | { readonly now: Reply }
  | { readonly defer: 'private' | 'public' | 'update'; readonly work: (signal: AbortSignal) => Promise<Reply> }
