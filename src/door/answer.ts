import type { Card } from '../cards/card.ts'
import type { Failure } from './failure.ts'
import type { Modal } from './modal.ts'
import type { TextFile } from './reply.ts'

/** What became of a request that is no plain answer: a choice was offered, or it was declined, and why. */
export type Short = 'offer' | 'no-match' | 'learning'

/**
 * A card to show, with files where they say more than a message holds; or what keeps it from being shown. `privately` is for cards that
 * tell the asker alone what to do, where the command would answer for all to see. `short` says that it falls short of an answer.
 */
export type Answer =
  | {
      readonly ok: true
      readonly card: Card
      readonly files?: readonly TextFile[]
      readonly privately?: true
      readonly short?: Short
    }
  | Failure

/** Shows how far work has come, in place of the answer to come. */
export type Report = (answer: Answer) => Promise<void>

/**
 * What a command comes to: an answer at once; work that waits for the store or for Discord, of which only the asker sees the outcome; or a
 * form to fill in.
 */
export type CommandAnswer = Answer | { readonly later: (report: Report) => Promise<Answer> } | { readonly modal: Modal }
