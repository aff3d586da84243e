import type { Pack } from '../../../src/content/pack.ts'
import { bar, createLookUp } from '../../../src/search/message.ts'
import { learnMessages, type MessageModel } from '../../../src/search/model/message-model.ts'
import { matchesOf } from '../approaches/model.ts'
import type { LookUp } from '../measure/messages.ts'
import { holdOutMessages } from './message-lesson.ts'
import { messageRow, type Messages } from './message-row.ts'
import type { StudyRow } from './row.ts'

/** How far what is learnt is moved against its bar, in log odds; to move it down is to set the bar higher. */
const steps = [-2, -1, -0.5, 0.5, 1, 2] as const

const shifted = (model: MessageModel, part: 'stating' | 'belonging', by: number): MessageModel => ({
  ...model,
  [part]: { ...model[part], prior: model[part].prior - by },
})

/** Gives the look-up of a pack with one of its two models moved. */
const lookUpsOf = (pack: Pack): ((part: 'stating' | 'belonging', by: number) => LookUp) => {
  const matches = matchesOf(pack)
  const model = learnMessages(pack)
  return (part, by) => createLookUp(pack, matches, () => shifted(model, part, by))
}

/** What message look-up would give with its bars lower or higher, and on held-out lines with models that have not learnt them. */
export const messageSteps = (pack: Pack, sets: readonly Messages[]): readonly StudyRow[] => {
  const heldOut = holdOutMessages(pack)
  const lists = [...sets, { name: 'held-out', items: heldOut.items }]
  const [whole, partial] = [lookUpsOf(pack), lookUpsOf(heldOut.pack)]
  const row = (name: string, about: string, part: 'stating' | 'belonging', by: number): StudyRow => {
    const [onSets, onHeldOut] = [whole(part, by), partial(part, by)]
    return messageRow(name, about, lists, (index) => (index < sets.length ? onSets : onHeldOut))
  }
  const signed = (by: number): string => (by < 0 ? String(by) : `+${by}`)
  const settings = Object.entries(bar).map(([name, value]) => `${name} ${value}`)
  return [
    row('as it runs', settings.join(', '), 'stating', 0),
    ...steps.map((by) => row(`states ${signed(by)}`, 'how surely it must be stated', 'stating', by)),
    ...steps.map((by) => row(`belongs ${signed(by)}`, 'how surely it must be on the subject', 'belonging', by)),
  ]
}
