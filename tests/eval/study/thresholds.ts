import { threshold, type Thresholds } from '../../../src/search/ask.ts'
import { finalAsk } from '../approaches/model.ts'
import { holdOut, type Lesson } from './lesson.ts'
import { studyRow, type Questions, type StudyRow } from './row.ts'

/** How far each threshold is moved, down and up. */
const steps: Thresholds = { near: 0.05, behind: 0.2, ahead: 0.1, lead: 0.1 }
const names = Object.keys(steps) as readonly (keyof Thresholds)[] // Object.keys gives strings; these are the thresholds

const moved = (name: keyof Thresholds, by: number): number => Math.round((threshold[name] + by) * 1e3) / 1e3

/** What /ask would give with each threshold one step lower or higher, and on the held-out questions with a model that has not learnt them. */
export const thresholdSteps = (lesson: Lesson, sets: readonly Questions[]): readonly StudyRow[] => {
  const heldOut = holdOut(lesson)
  const lists = [...sets, { name: 'held-out', items: heldOut.items }]
  const [whole, partial] = [finalAsk(lesson), finalAsk(heldOut.lesson)]
  const row = (name: string, about: string, thresholds: Thresholds): StudyRow => {
    const [onSets, onHeldOut] = [whole(thresholds), partial(thresholds)]
    return studyRow(name, about, lists, (index) => (index < sets.length ? onSets : onHeldOut))
  }
  return [
    row('as it runs', names.map((name) => `${name} ${threshold[name]}`).join(', '), threshold),
    ...names.flatMap((name) =>
      [-steps[name], steps[name]].map((by) => {
        const value = moved(name, by)
        return row(`${name} ${value}`, by < 0 ? 'a step lower' : 'a step higher', { ...threshold, [name]: value })
      }),
    ),
  ]
}
