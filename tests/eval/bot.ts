import { snapshotFolder } from '../../src/cli/content/places.ts'
import type { Pack } from '../../src/content/pack.ts'
import { createFinder } from '../../src/search/finder.ts'
import type { Bot } from './measure/measure.ts'
import { holdOut } from './study/lesson.ts'
import { approaches } from './study/compare.ts'
import { tuned } from './study/tune.ts'

/** What --approach may name. */
export const approachNames: readonly string[] = ['final', ...approaches.map(({ name }) => name)]

/** The bot as it runs, or with another approach to questions: one of `approachNames`. */
export const botOf = (pack: Pack, approachName: string): Bot => {
  const finder = createFinder(pack, snapshotFolder)
  const approach = approaches.find(({ name }) => name === approachName)
  return approach ? { ...finder, ask: tuned(approach, holdOut(pack), pack).whole.ask } : finder
}
