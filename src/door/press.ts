import { MessageFlags, type APIMessage } from 'discord-api-types/v10'
import type { Action } from './action.ts'
import type { CommandAnswer } from './answer.ts'
import type { Entered } from './modal.ts'
import type { Outcome } from './reply.ts'
import type { Situation } from './situation.ts'

/** A press of a button or a choice from a menu: the situation, and the message it was made on. */
export type Press = Situation & { readonly message: APIMessage }

/** Whether nobody but the presser sees the message, so that it may change in place. */
export const isOwn = ({ message, reader }: Press): boolean =>
  reader.alone || ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0

/**
 * What features do about their actions. `press` answers privately where others see the message, and in place on one's own; it may open a
 * form, whose submission comes to `submit` with what was entered. Each is checked as if the custom_id had been made up.
 */
export type Handlers<D extends Action['do']> = {
  readonly [N in D]: (action: Extract<Action, { do: N }>, press: Press) => Outcome | CommandAnswer
}

/** What features do about submitted forms. */
export type Submits<D extends Action['do']> = {
  readonly [N in D]: (action: Extract<Action, { do: N }>, entered: Entered, situation: Situation) => CommandAnswer
}
