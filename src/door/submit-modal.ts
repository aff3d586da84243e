import type { APIModalSubmitInteraction } from 'discord-api-types/v10'
import { guidesSubmits } from '../features/guides/press.ts'
import { pinsSubmits } from '../features/pins/press.ts'
import { questionsSubmits } from '../features/questions/press.ts'
import { quizSubmits } from '../features/quiz/press.ts'
import { reportSubmits } from '../features/report/press.ts'
import { settingsSubmits } from '../features/settings/press.ts'
import { type Action, decodeAction } from './action.ts'
import { deliver } from './deliver.ts'
import { fail } from './failure.ts'
import { enteredIn, type Entered } from './modal.ts'
import type { Submits } from './press.ts'
import { refuse } from './refuse.ts'
import type { Outcome } from './reply.ts'
import type { Situation } from './situation.ts'

/** Answers a form that was filled in, privately, from what its custom_id says and what was entered. */
export const submitModal = (situation: Situation, { data }: APIModalSubmitInteraction): Outcome => {
  const action = decodeAction(data.custom_id)
  if (!action || !(action.do in submits)) return { now: refuse(fail('old-button', {}), situation.reader.lang) }
  // The table pairs each action with its own handler; TypeScript does not follow that through the union.
  const submit = submits[action.do as keyof typeof submits] as Submit
  return deliver(
    submit(action, enteredIn(data.components), situation),
    { format: 'card', as: 'private' },
    situation.reader,
  )
}
type Submit = (
  action: Action,
  entered: Entered,
  situation: Situation,
) => ReturnType<Submits<Action['do']>[Action['do']]>

const submits = {
  ...guidesSubmits,
  ...pinsSubmits,
  ...questionsSubmits,
  ...quizSubmits,
  ...reportSubmits,
  ...settingsSubmits,
} satisfies Partial<Submits<Action['do']>>
