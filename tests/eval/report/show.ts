import { print, printJson } from '../../../src/cli/terminal.ts'
import type { Measures } from '../measure/measure.ts'
import { parts } from '../sets.ts'
import { studyJson, studyTables, type StudyRow } from '../study/row.ts'
import { missLine, scoreRows } from './scores.ts'
import { tableText } from './table.ts'

/** Prints a table, or every miss, for each part of each set. */
export const showScores = (
  results: readonly { readonly name: string; readonly measures: Measures }[],
  misses: boolean,
): void => {
  for (const { name, measures } of results)
    for (const part of parts) {
      const measured = measures[part]
      if (!measured) continue
      print(`\n${name}, ${part}\n`)
      print(misses ? measured.misses.map(missLine).join('\n') || 'no misses' : tableText(scoreRows(measured)))
    }
}

/** What a study gave. */
export type Studied = { readonly name: string; readonly rows: readonly StudyRow[] }

/** Prints the tables of studies, or all of them as one JSON value. */
export const showStudies = (studies: readonly Studied[], json: boolean): void => {
  if (json) return printJson(Object.fromEntries(studies.map(({ name, rows }) => [name, studyJson(rows)])))
  for (const { name, rows } of studies)
    for (const { heading, rows: cells } of studyTables(rows)) {
      print(`\n${name}, ${heading}\n`)
      print(tableText(cells))
    }
}
