import type { Entry } from '../content/schema/entry.ts'
import type { Text } from '../content/schema/text.ts'

const both = (texts: readonly Text[]): readonly string[] => texts.flatMap(({ ja, en }) => [ja, en])

/** The statements of an entry that a question may be about. What surrounds them (events, replies, near misses) only dilutes. */
const statementsOf = (entry: Entry): readonly Text[] => {
  if (entry.kind === 'comparison')
    return [...entry.columns.map(({ label }) => label), ...entry.rows.map(({ question }) => question)]
  if (entry.kind === 'guide') return entry.goals
  const points = entry.points.map(({ text }) => text)
  return entry.kind === 'debate'
    ? [...points, ...[...entry.sides.for, ...entry.sides.against].map(({ claim }) => claim)]
    : points
}

/** The texts of an entry in both languages, by how directly they answer to a question. */
export type EntryText = {
  readonly title: readonly string[]
  readonly aliases: readonly string[]
  /** What people ask or claim, in their own words. */
  readonly asked: readonly string[]
  readonly summary: readonly string[]
  readonly body: readonly string[]
}

/** Gathers what /ask searches. */
export const textOf = (entry: Entry): EntryText => ({
  title: [...both([entry.title]), entry.reading],
  aliases: [...entry.aliases.ja, ...entry.aliases.en],
  asked: [
    ...entry.asked.flatMap(({ ja, en }) => [...ja, ...en]),
    ...(entry.kind === 'misconception' ? both([entry.claim]) : []),
  ],
  summary: both([entry.summary]),
  body: both(statementsOf(entry)),
})
