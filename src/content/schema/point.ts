import { z } from 'zod'
import { Id, PartialDate, Text } from './text.ts'

/** What a statement rests on: a label of strength, never a score of truth. */
export const Basis = z.enum([
  'treaty',
  'law',
  'official-statement',
  'official-document',
  'scholarly',
  'press',
  'estimate',
  'disputed',
])
export type Basis = z.infer<typeof Basis>

const Place = Text.describe(
  '読んだ箇所だけ / only where that part was read, or an article number: {ja: 第2条, en: Article II}',
)

/** A reference to a source: its id, or its id with the page, paragraph or article that was read. */
export const Cite = z
  .union([Id, z.strictObject({ source: Id, place: Place })], { error: 'cite' })
  .transform((cite): { readonly source: string; readonly place?: Text } =>
    typeof cite === 'string' ? { source: cite } : cite,
  )
export type Cite = z.infer<typeof Cite>

const support = {
  cite: z.array(Cite).min(1, 'cite-missing').readonly(),
  asOf: PartialDate.describe('この記述が成り立つ時点 / when this holds'),
  basis: Basis,
}

/** The smallest thing a card says: one statement, its sources, the date at which it holds and what it rests on. */
export const Point = z.strictObject({ text: Text, ...support })
export type Point = z.infer<typeof Point>

/** A dated fact of a case. */
export const Event = z.strictObject({ date: PartialDate, text: Text, ...support })
export type Event = z.infer<typeof Event>

/** A row of a comparison: a question and one cell a column, all resting on the same sources. */
export const Row = z.strictObject({ question: Text, cells: z.record(Id, Text), ...support })
export type Row = z.infer<typeof Row>

/** A statement of reasoning: sources where it has them, none where it is an argument only. */
const Reply = z.strictObject({ text: Text, cite: z.array(Cite).readonly().default([]) })

/** One argument of a debate. `reply` is the strongest answer from the other side, `crux` what would change minds. */
export const Argument = z.strictObject({
  claim: Text,
  reasoning: Text,
  evidence: z.array(Point).min(1, 'evidence-missing').readonly(),
  reply: Reply,
  crux: Text,
})
export type Argument = z.infer<typeof Argument>
