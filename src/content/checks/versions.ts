import { digestOf } from '../digest.ts'
import type { Draft, DraftFile } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import type { Entry } from '../schema/entry.ts'
import { perFile } from './per-file.ts'

/**
 * What a reader sees changes only together with a new version and a line of history. The newest line keeps the digest of the text it
 * stands for, so that a change without one shows.
 */
export const versions = (draft: Draft): readonly Fault[] => draft.entries.flatMap(inFile)

const inFile = perFile((file: DraftFile<Entry>): readonly Fault[] => {
  const { id, version, history } = file.value
  if (version === 0) return [faultAt(file.at(['version']), 'draft', { id })]
  const numbers = history.map((line) => line.version)
  if (numbers.length !== version || numbers.some((number, index) => number !== index + 1))
    return [faultAt(file.at(['history']), 'history-out-of-step', { version, history: numbers.join(', ') })]
  return history.at(-1)?.text === digestOf(file.value)
    ? []
    : [faultAt(file.at(['version']), 'changed-without-version', { id, version })]
})
