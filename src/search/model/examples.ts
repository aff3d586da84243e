import type { Entry } from '../../content/schema/entry.ts'
import { textOf } from '../entry-text.ts'

/** A text that stands for an entry. `kin`: how far a question that is like it is a question for the entry. */
export type Example = { readonly text: string; readonly kin: number; readonly told: number }

/** Phrasings and names are what people type; summaries and statements only share their words, and those with many entries. */
export const examplesOf = (entry: Entry): readonly Example[] => {
  const { title, aliases, asked, summary, body } = textOf(entry)
  const all = (texts: readonly string[], kin: number, told: number): readonly Example[] =>
    texts.map((text) => ({ text, kin, told }))
  return [...all([...title, ...aliases, ...asked], 1, 1), ...all(summary, 0.9, 0.9), ...all(body, 0.7, 0.3)]
}

/** What lies outside the pack is known by what people type about it. */
export const outsideExamples = ({
  ja,
  en,
}: {
  readonly ja: readonly string[]
  readonly en: readonly string[]
}): readonly Example[] => [...ja, ...en].map((text) => ({ text, kin: 1, told: 1 }))
