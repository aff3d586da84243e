import type { Path } from './document.ts'
import type { Place } from './fault.ts'
import type { Entry, EntryOf, Kind } from './schema/entry.ts'
import type { Outside, PackHead, Timeline, Unstated } from './schema/pack.ts'
import type { Source } from './schema/source.ts'

/** A file that passed its schema, with the way back from a value to its line. */
export type DraftFile<T> = { readonly file: string; readonly value: T; readonly at: (path: Path) => Place }

/** A pack whose files each pass their schema, before the rules that look across files have spoken. */
export type Draft = {
  readonly head: DraftFile<PackHead>
  readonly entries: readonly DraftFile<Entry>[]
  readonly sources: readonly DraftFile<Source>[]
  readonly timeline: DraftFile<Timeline> | undefined
  readonly outside: DraftFile<Outside> | undefined
  readonly unstated: DraftFile<Unstated> | undefined
  /** Ids (file names) of files that did not pass: known to exist, so that nobody is told that they do not. */
  readonly broken: readonly string[]
}

/** The draft's entries of one kind. */
export const draftsOf = <K extends Kind>(draft: Draft, kind: K): readonly DraftFile<EntryOf<K>>[] =>
  draft.entries.filter((entry): entry is DraftFile<EntryOf<K>> => entry.value.kind === kind)

/** The files that hold texts for readers: the entries and the timeline. */
export const readableFiles = ({ entries, timeline }: Draft): readonly DraftFile<object>[] => [
  ...entries,
  ...(timeline ? [timeline] : []),
]
