import type { Pack } from '../content/pack.ts'
import type { Kind, PhrasedEntry, PhrasedEntryOf } from '../content/schema/entry.ts'
import type { LessonData } from '../content/schema/pack.ts'

/** What finding learns from: the entries with their phrasings, and the pack's lines for learning alone. */
export type Lesson = Omit<LessonData, 'asked'> & { readonly entries: readonly PhrasedEntry[] }

/** The lesson that a pack holds, read anew: nothing needs it once it is learnt. */
export const lessonOf = (pack: Pick<Pack, 'entries' | 'lesson'>): Lesson => {
  const { asked, ...lines } = pack.lesson()
  return { ...lines, entries: pack.entries.map((entry) => ({ ...entry, asked: asked[entry.id] ?? [] })) }
}

/** The lesson's entries of one kind. */
export const entriesOf = <K extends Kind>({ entries }: Lesson, kind: K): readonly PhrasedEntryOf<K>[] =>
  entries.filter((entry): entry is PhrasedEntryOf<K> => entry.kind === kind)
