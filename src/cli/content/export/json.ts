import type { Entry } from '../../../content/schema/entry.ts'
import { sourceIdsOf } from '../../../content/walk.ts'
import type { ExportFormat } from './format.ts'

const note =
  'Format ronten-pack 1. Texts are objects with the keys ja and en. Within format 1 keys may be added, but none is renamed or removed and none changes its meaning. An entry has the fields of its kind as described by content/schema in the repository, without the phrasings that serve finding alone. Dates are as precise as known: 2026, 2026-07 or 2026-07-14. `seen` says how a source was read: only `full` and `excerpt` were read at their address.'

/** The pack as data in both languages, in a shape that stays: see the note at its head. */
export const json: ExportFormat = {
  ending: 'json',
  make: ({ pack }) => {
    const ids = new Set([...pack.entries.flatMap(sourceIdsOf), ...sourceIdsOf({ events: pack.timeline })])
    const { id, title, about, licence } = pack.head
    const data = {
      format: { name: 'ronten-pack', version: 1, note },
      pack: { id, title, about, licence, version: pack.version },
      entries: pack.entries.map(publicEntry),
      timeline: pack.timeline,
      sources: [...ids].toSorted().map((each) => pack.source(each)),
    }
    return { bytes: `${JSON.stringify(data, null, 2)}\n`, entries: pack.entries.length, leftOut: [] }
  },
}

const publicEntry = (entry: Entry): object => ({
  ...Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'asked')),
  history: entry.history.map(({ version, date, why }) => ({ version, date, why })),
})
