import type { Draft, DraftFile } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import { kinds } from '../schema/entry.ts'

/** Ids are the names of their files, and no id or code stands twice; codes begin with the letter of their kind. */
export const identity = (draft: Draft): readonly Fault[] => [
  ...[...draft.entries, ...draft.sources].flatMap((file) => namedLikeItsFile(file)),
  ...twice(draft.entries, 'id').map(({ file, first }) =>
    faultAt(file.at(['id']), 'id-taken', { id: file.value.id, file: first }),
  ),
  ...twice(draft.entries, 'code').map(({ file, first }) =>
    faultAt(file.at(['code']), 'code-taken', { code: file.value.code, file: first }),
  ),
  ...(draft.timeline?.value.events ?? []).flatMap(({ id }, index, events) =>
    draft.timeline && events.findIndex((event) => event.id === id) < index
      ? [faultAt(draft.timeline.at(['events', index, 'id']), 'event-twice', { id })]
      : [],
  ),
  ...draft.entries
    .filter(({ value }) => !value.code.startsWith(kinds[value.kind].letter))
    .map((file) => faultAt(file.at(['code']), 'code-letter', { letter: kinds[file.value.kind].letter })),
]

const namedLikeItsFile = (file: DraftFile<{ readonly id: string }>): readonly Fault[] => {
  const name = file.file.replace(/^.*\//, '').replace(/\.yaml$/, '')
  const { id } = file.value
  return name === id ? [] : [faultAt(file.at(['id']), 'id-is-not-file-name', { id, file: `${id}.yaml` })]
}

const twice = (files: Draft['entries'], key: 'id' | 'code') => {
  const first = new Map<string, string>()
  return files.flatMap((file) => {
    const taken = first.get(file.value[key])
    first.set(file.value[key], taken ?? file.file)
    return taken === undefined ? [] : [{ file, first: taken }]
  })
}
