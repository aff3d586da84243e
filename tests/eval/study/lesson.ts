import type { Pack } from '../../../src/content/pack.ts'
import type { AskItem } from '../sets.ts'

/** What finding learns from. */
export type Lesson = Pick<Pack, 'entries' | 'outside'>

/** The lesson with the phrasings of some writers only. Names, summaries and points stay. */
export const ofWriters = (lesson: Lesson, writers: readonly string[]): Lesson => ({
  ...lesson,
  entries: lesson.entries.map((entry) => ({
    ...entry,
    asked: entry.asked.filter(({ writer }) => writers.includes(writer)),
  })),
})

/** All writers of phrasings, in the order of their labels. */
export const writersOf = ({ entries }: Lesson): readonly string[] =>
  [...new Set(entries.flatMap(({ asked }) => asked.map(({ writer }) => writer)))].sort()

/** How many phrasings there are. */
export const phrasingsIn = ({ entries }: Lesson): number =>
  entries.flatMap(({ asked }) => asked.flatMap(({ ja, en }) => [...ja, ...en])).length

/** One line in so many about what lies outside is held out. Outside lines name no writer. */
const outsideStep = 3

/** A lesson without what the questions beside it were taken from. */
export type HeldOut = { readonly lesson: Lesson; readonly items: readonly AskItem[] }

/**
 * Holds out the last writer and every third line about what lies outside, so that thresholds can be chosen on questions that nothing was
 * learnt from, without a look at the evaluation sets.
 */
export const holdOut = (lesson: Lesson): HeldOut => {
  const writers = writersOf(lesson)
  const last = writers.at(-1)
  const common = { style: 'held-out' }
  const asked = lesson.entries.flatMap(({ id, asked }) =>
    asked
      .filter(({ writer }) => writer === last)
      .flatMap(({ ja, en }): readonly AskItem[] => [
        ...ja.map((q): AskItem => ({ q, lang: 'ja', expect: [id], ...common })),
        ...en.map((q): AskItem => ({ q, lang: 'en', expect: [id], ...common })),
      ]),
  )
  const isHeld = (_: string, index: number): boolean => index % outsideStep === 0
  const isKept = (line: string, index: number): boolean => !isHeld(line, index)
  const outside = lesson.outside.flatMap(({ ja, en }): readonly AskItem[] => [
    ...ja.filter(isHeld).map((q): AskItem => ({ q, lang: 'ja', expect: [], ...common })),
    ...en.filter(isHeld).map((q): AskItem => ({ q, lang: 'en', expect: [], ...common })),
  ])
  return {
    lesson: {
      ...ofWriters(lesson, writers.slice(0, -1)),
      outside: lesson.outside.map((group) => ({ ...group, ja: group.ja.filter(isKept), en: group.en.filter(isKept) })),
    },
    items: [...asked, ...outside],
  }
}
