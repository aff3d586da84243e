import { type Draft, type DraftFile, readableFiles } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import type { Path } from '../document.ts'
import type { Entry } from '../schema/entry.ts'
import type { Timeline } from '../schema/pack.ts'
import { sourceIdsOf } from '../walk.ts'
import { nearest } from './nearest.ts'
import { eachCite } from './each-cite.ts'

/** Whatever an entry names exists: related entries, sources, columns; and every source is used by somebody. */
export const references = (draft: Draft): readonly Fault[] => {
  const ids = [...draft.entries.map((file) => file.value.id), ...draft.broken]
  const sources = [...draft.sources.map((file) => file.value.id), ...draft.broken]
  const used = new Set(readableFiles(draft).flatMap((file) => sourceIdsOf(file.value)))
  return [
    ...draft.entries.flatMap((file) => unknown(file, entriesNamed(file.value), ids)),
    ...(draft.timeline ? unknown(draft.timeline, entriesOfEvents(draft.timeline.value), ids) : []),
    ...(draft.unstated
      ? unknown(
          draft.unstated,
          draft.unstated.value.groups.map(({ entry }, index) => ({ id: entry, path: ['groups', index, 'entry'] })),
          ids,
        )
      : []),
    ...unknown(
      draft.head,
      draft.head.value.starter.map((id, index) => ({ id, path: ['starter', index] })),
      ids,
    ),
    ...draft.head.value.promised
      .filter((id) => !ids.includes(id))
      .map((id) => faultAt(draft.head.at(['promised']), 'entry-promised', { id })),
    ...readableFiles(draft).flatMap((file) => sourcesNamed(file, sources)),
    ...draft.sources
      // A file that did not pass may be the one that cites it.
      .filter((file) => draft.broken.length === 0 && !used.has(file.value.id))
      .map((file) => faultAt(file.at(['id']), 'source-unused', { id: file.value.id })),
    ...draft.sources
      .filter(({ value }) => value.url === null && value.find === undefined)
      .map((file) => faultAt(file.at(['url']), 'source-nowhere', {})),
  ]
}

type Named = { readonly id: string; readonly path: Path }

/** The entries that an entry names, wherever it does so. */
const entriesNamed = (entry: Entry): readonly Named[] => [
  ...entry.related.map((id, index) => ({ id, path: ['related', index] })),
  ...(entry.kind === 'comparison'
    ? entry.columns.flatMap(({ entry: id }, index) =>
        id === undefined ? [] : [{ id, path: ['columns', index, 'entry'] }],
      )
    : []),
  ...(entry.kind === 'guide'
    ? [
        ...entry.steps.map(({ entry: id }, index) => ({ id, path: ['steps', index, 'entry'] })),
        ...entry.quiz.map((id, index) => ({ id, path: ['quiz', index] })),
      ]
    : []),
]

const entriesOfEvents = ({ events }: Timeline): readonly Named[] =>
  events.flatMap(({ entries }, at) => entries.map((id, index) => ({ id, path: ['events', at, 'entries', index] })))

const unknown = (file: DraftFile<object>, named: readonly Named[], ids: readonly string[]): readonly Fault[] =>
  named.flatMap(({ id, path }) => {
    // A pack may bear the name of its first entry.
    if ('code' in file.value && 'id' in file.value && id === file.value.id)
      return [faultAt(file.at(path), 'related-to-itself', {})]
    return ids.includes(id) ? [] : [faultAt(file.at(path), 'no-such-entry', { id, near: nearest(id, ids) })]
  })

const sourcesNamed = (file: DraftFile<object>, sources: readonly string[]): readonly Fault[] =>
  eachCite(file.value)
    .filter(({ cite }) => !sources.includes(cite.source))
    .map(({ cite, path }) =>
      faultAt(file.at(path), 'no-such-source', { id: cite.source, near: nearest(cite.source, sources) }),
    )
