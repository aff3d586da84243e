import { bayes, belonging, both, finalAsk, nearest } from '../approaches/model.ts'
import { bm25, bm25Former } from '../approaches/bm25.ts'
import type { Approach } from './approach.ts'
import { holdOut, type Lesson } from './lesson.ts'
import { progress } from './progress.ts'
import { studyRow, type Questions, type StudyRow } from './row.ts'
import { tuned } from './tune.ts'

/** What /ask was tried with, beside what runs. */
export const approaches: readonly Approach[] = [bm25Former, bm25, nearest, bayes, both, belonging]

const settingText = (thresholds: Readonly<Record<string, number>>): string =>
  Object.entries(thresholds)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')

/**
 * Every approach on the same questions, its thresholds chosen on the same held-out ones from as many settings; and on the held-out
 * questions themselves, with a model that has not learnt them.
 */
export const compareApproaches = (lesson: Lesson, sets: readonly Questions[]): readonly StudyRow[] => {
  const heldOut = holdOut(lesson)
  const lists = [...sets, { name: 'held-out', items: heldOut.items }]
  const rows = approaches.map((approach) => {
    progress(`learning and tuning ${approach.name}`)
    const { whole, partial } = tuned(approach, heldOut, lesson)
    const about = `${approach.about}; ${settingText(whole.thresholds)}`
    return studyRow(approach.name, about, lists, (index) => (index < sets.length ? whole : partial).ask)
  })
  progress('')
  const [whole, partial] = [finalAsk(lesson)(), finalAsk(heldOut.lesson)()]
  return [...rows, studyRow('final', 'as it runs', lists, (index) => (index < sets.length ? whole : partial))]
}
