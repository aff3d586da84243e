import type { Ask } from '../../../src/search/ask.ts'
import { runAsk, scoreAsk, type AskResult } from '../measure/ask.ts'
import { ratioOf, shareOf, shareText, type Scores } from '../measure/share.ts'
import type { AskItem } from '../sets.ts'
import type { Rows } from '../report/table.ts'
import { utilityOf } from './tune.ts'

/** Questions under a name. */
export type Questions = { readonly name: string; readonly items: readonly AskItem[] }

/** One variant of what is studied, on several lists of items. */
export type StudyRow = { readonly name: string; readonly about: string; readonly on: readonly Figures[] }

/** `worth` is the utility that thresholds are tuned for; messages have none. */
type Figures = { readonly list: string; readonly worth?: number; readonly scores: Scores }

/** Besides the usual scores: how many of all questions get an answer rather than a choice. */
const figuresOf = (list: string, results: readonly AskResult[]): Figures => ({
  list,
  worth: Math.round(utilityOf(results) * 1e3) / 1e3,
  scores: { ...scoreAsk(results), answered: shareOf(results, ({ outcome }) => outcome === 'answer') },
})

/** Asks every list. `asks` gives the variant for a list by its place, where what was learnt depends on it. */
export const studyRow = (
  name: string,
  about: string,
  lists: readonly Questions[],
  asks: (index: number) => Ask,
): StudyRow => ({
  name,
  about,
  on: lists.map((list, index) => figuresOf(list.name, runAsk(list.items, asks(index)))),
})

/** A table a list of questions, each with its heading. */
export const studyTables = (rows: readonly StudyRow[]): readonly { readonly heading: string; readonly rows: Rows }[] =>
  (rows[0]?.on ?? []).map(({ list, scores, worth }, index) => ({
    heading: list,
    rows: [
      ['', ...Object.keys(scores), ...(worth === undefined ? [] : ['worth']), 'what'],
      ...rows.flatMap(({ name, about, on }) => {
        const figures = on[index]
        return figures
          ? [
              [
                name,
                ...Object.values(figures.scores).map(shareText),
                ...(figures.worth === undefined ? [] : [figures.worth.toFixed(3)]),
                about,
              ],
            ]
          : []
      }),
    ],
  }))

/** The same for programs: `{ list: { row: { top1, …, worth } } }`. */
export const studyJson = (rows: readonly StudyRow[]): object =>
  Object.fromEntries(
    (rows[0]?.on ?? []).map(({ list }, index) => [
      list,
      Object.fromEntries(
        rows.map(({ name, about, on }) => {
          const { scores = {}, worth } = on[index] ?? {}
          const ratios = Object.entries(scores).map(([measure, share]) => [measure, ratioOf(share)])
          return [name, { about, ...Object.fromEntries(ratios), ...(worth === undefined ? {} : { worth }) }]
        }),
      ),
    ]),
  )
