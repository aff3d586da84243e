import type { Pack } from '../../../src/content/pack.ts'
import { bar, createLookUp, type Bars } from '../../../src/search/message.ts'
import { learnMessages } from '../../../src/search/model/message-model.ts'
import { belongsOf, matchesOf } from '../approaches/model.ts'
import type { LookUp } from '../measure/messages.ts'
import { holdOutMessages } from './message-lesson.ts'
import { messageRow, type Messages } from './message-row.ts'
import type { StudyRow } from './row.ts'

/** How far each bar is moved, down and up. */
const steps: Bars = {
  ahead: 0.1,
  belongs: 0.5,
  mayBelong: 1,
  misconception: 0.1,
  states: 0.5,
  lead: 0.1,
  negating: 0.1,
}
const names = Object.keys(steps) as readonly (keyof Bars)[] // Object.keys gives strings; these are the bars

const moved = (name: keyof Bars, by: number): number => Math.round((bar[name] + by) * 1e3) / 1e3

/** Gives the look-up of a pack with any bars; learns once. */
const lookUpsOf = (pack: Pack): ((bars: Bars) => LookUp) => {
  const [matches, belongs, model] = [matchesOf(pack), belongsOf(pack), learnMessages(pack)]
  return (bars) =>
    createLookUp(
      pack,
      matches,
      () => belongs,
      () => model,
      bars,
    )
}

/** What message look-up would give with each bar a step lower or higher, and on held-out lines with models that have not learnt them. */
export const messageSteps = (pack: Pack, sets: readonly Messages[]): readonly StudyRow[] => {
  const heldOut = holdOutMessages(pack)
  const lists = [...sets, { name: 'held-out', items: heldOut.items }]
  const [whole, partial] = [lookUpsOf(pack), lookUpsOf(heldOut.pack)]
  const row = (name: string, about: string, bars: Bars): StudyRow => {
    const [onSets, onHeldOut] = [whole(bars), partial(bars)]
    return messageRow(name, about, lists, (index) => (index < sets.length ? onSets : onHeldOut))
  }
  return [
    row('as it runs', names.map((name) => `${name} ${bar[name]}`).join(', '), bar),
    ...names.flatMap((name) =>
      [-steps[name], steps[name]].map((by) => {
        const value = moved(name, by)
        return row(`${name} ${value}`, by < 0 ? 'a step lower' : 'a step higher', { ...bar, [name]: value })
      }),
    ),
  ]
}
