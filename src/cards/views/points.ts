import type { Point } from '../../content/schema/point.ts'
import type { Entry } from '../../content/schema/entry.ts'
import { sourceIdsOf } from '../../content/walk.ts'
import { dateText } from '../../i18n/dates.ts'
import { messages } from '../../i18n/messages.ts'
import type { Block } from '../card.ts'
import type { CardContext } from '../context.ts'

type Supported = Pick<Point, 'cite' | 'asOf' | 'basis'>

/** The numbers of the sources of a statement, as they stand in the entry's own list: `[1][4]`. */
export const marks = (entry: Entry, cite: Point['cite']): string => {
  const ids = sourceIdsOf(entry)
  const numbers = [...new Set(cite.map(({ source }) => ids.indexOf(source) + 1))]
  return numbers
    .toSorted((a, b) => a - b)
    .map((number) => `[${number}]`)
    .join('')
}

/** What a statement rests on, since when it holds, and its sources: `公文書 ・ 2023年11月時点 ・ [1][4]`. */
export const support = (entry: Entry, { cite, asOf, basis }: Supported, { lang }: CardContext): string => {
  const { bases, card } = messages(lang)
  return [bases[basis], card.asOf(dateText(asOf, lang)), marks(entry, cite)].join(lang === 'ja' ? ' ・ ' : ' · ')
}

/** Points in brief, each with the numbers of its sources. */
export const briefly = (entry: Entry, points: readonly Point[], { lang }: CardContext): readonly Block[] =>
  points.map(({ text, cite }) => ({ kind: 'item', text: `${text[lang]} ${marks(entry, cite)}` }))

/** Points in full, each with what it rests on. */
export const fully = (entry: Entry, points: readonly Point[], context: CardContext): readonly Block[] =>
  points.map((point) => ({ kind: 'item', text: point.text[context.lang], note: support(entry, point, context) }))
