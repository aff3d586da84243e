import type { Measured, Measures, Miss, Scored } from '../measure/measure.ts'
import { ratioOf, shareText } from '../measure/share.ts'
import { parts } from '../sets.ts'
import type { Rows } from './table.ts'

type JsonScores = Readonly<Record<string, number | null>>

const jsonScores = ({ scores, n }: Scored): JsonScores => ({
  ...Object.fromEntries(Object.entries(scores).map(([name, share]) => [name, ratioOf(share)])),
  n,
})

/** What JSON shows besides the scores. */
type Shown = { readonly groups: boolean; readonly misses: boolean }

const jsonPart = (measured: Measured, { groups, misses }: Shown): object => ({
  ...jsonScores(measured),
  ...(groups && { by: Object.fromEntries([...measured.groups].map(([name, scored]) => [name, jsonScores(scored)])) }),
  ...(misses && { misses: measured.misses }),
})

/** The scores for programs: `{ ask: { top1, … n }, complete: …, messages: … }`, shares from 0 to 1. */
export const jsonOf = (measures: Measures, shown: Shown): object =>
  Object.fromEntries(
    parts.flatMap((part) => {
      const measured = measures[part]
      return measured ? [[part, jsonPart(measured, shown)]] : []
    }),
  )

/** The scores of one part for people: a row for the whole, then one a group. */
export const scoreRows = ({ groups, ...whole }: Measured): Rows => {
  const names = Object.keys(whole.scores)
  const row = (name: string, { n, scores }: Scored): readonly string[] => [
    name,
    String(n),
    ...Object.values(scores).map(shareText),
  ]
  return [['', 'n', ...names], row('all', whole), ...[...groups].map(([name, scored]) => row(name, scored))]
}

/** A miss on one line, its fields apart by tabs. */
export const missLine = ({ what, lang, style, input, expect, got }: Miss): string =>
  [what, lang, style, input.replaceAll(/\s+/g, ' '), `meant: ${expect.join(', ') || 'nothing'}`, got].join('\t')
