import { finalAsk } from '../approaches/model.ts'
import { ofWriters, phrasingsIn, writersOf, type Lesson } from './lesson.ts'
import { progress } from './progress.ts'
import { studyRow, type Questions, type StudyRow } from './row.ts'

/** What /ask finds after learning from no writer's phrasings, from the first's, from the first two's, and so on. */
export const learningCurve = (lesson: Lesson, lists: readonly Questions[]): readonly StudyRow[] => {
  const writers = writersOf(lesson)
  const rows = [...writers.keys(), writers.length].map((count) => {
    const some = ofWriters(lesson, writers.slice(0, count))
    progress(`learning from ${count} writers`)
    const ask = finalAsk(some)()
    const name = writers.slice(0, count).join('+') || 'none'
    return studyRow(name, `${phrasingsIn(some)} phrasings`, lists, () => ask)
  })
  progress('')
  return rows
}
