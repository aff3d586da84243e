import { createHash } from 'node:crypto'
import type { Entry } from './schema/entry.ts'

/**
 * First 16 hex digits of the SHA-256 over what a reader sees of an entry: everything but the words for finding (`aliases`, `asked`,
 * `reading`, `related`), the dates of checking and the history itself. Two entries with one digest read the same.
 */
export const digestOf = (entry: Entry): string => {
  const { aliases: _aliases, asked: _asked, reading: _reading, related: _related, ...rest } = entry
  const { asOf: _asOf, reviewDays: _reviewDays, version: _version, history: _history, ...read } = rest
  return createHash('sha256')
    .update(JSON.stringify(sorted(read)))
    .digest('hex')
    .slice(0, 16)
}

/** The same value with the keys of every object in order, so that moving a line in a file is not a change of text. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)]),
  )
}
