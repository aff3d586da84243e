import type { Draft, DraftFile } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import type { Entry } from '../schema/entry.ts'
import { sourceIdsOf } from '../walk.ts'
import { nearest } from './nearest.ts'
import { eachCite } from './each-cite.ts'

/** Whatever an entry names exists: related entries, sources, columns; and every source is used by somebody. */
export const references = (draft: Draft): readonly Fault[] => {
  const ids = [...draft.entries.map((file) => file.value.id), ...draft.broken]
  const sources = [...draft.sources.map((file) => file.value.id), ...draft.broken]
  const used = new Set(draft.entries.flatMap((file) => sourceIdsOf(file.value)))
  return [
    ...draft.entries.flatMap((file) => [...entriesNamed(file, ids), ...sourcesNamed(file, sources)]),
    ...draft.sources
      // A file that did not pass may be the one that cites it.
      .filter((file) => draft.broken.length === 0 && !used.has(file.value.id))
      .map((file) => faultAt(file.at(['id']), 'source-unused', { id: file.value.id })),
    ...draft.sources
      .filter(({ value }) => value.url === null && value.find === undefined)
      .map((file) => faultAt(file.at(['url']), 'source-nowhere', {})),
  ]
}

const entriesNamed = (file: DraftFile<Entry>, ids: readonly string[]): readonly Fault[] => {
  const named = file.value.related.map((id, index) => ({ id, path: ['related', index] as const }))
  const columns =
    file.value.kind !== 'comparison'
      ? []
      : file.value.columns.flatMap(({ entry }, index) =>
          entry === undefined ? [] : [{ id: entry, path: ['columns', index, 'entry'] as const }],
        )
  return [...named, ...columns].flatMap(({ id, path }) => {
    if (id === file.value.id) return [faultAt(file.at(path), 'related-to-itself', {})]
    return ids.includes(id) ? [] : [faultAt(file.at(path), 'no-such-entry', { id, near: nearest(id, ids) })]
  })
}

const sourcesNamed = (file: DraftFile<Entry>, sources: readonly string[]): readonly Fault[] =>
  eachCite(file.value)
    .filter(({ cite }) => !sources.includes(cite.source))
    .map(({ cite, path }) =>
      faultAt(file.at(path), 'no-such-source', { id: cite.source, near: nearest(cite.source, sources) }),
    )
