import type { Entry, EntryOf, Kind } from './schema/entry.ts'
import type { PackData, PackHead } from './schema/pack.ts'
import type { Source } from './schema/source.ts'

/** A pack ready to be asked: plain data with its look-ups. Never changes; a reload makes a new one. */
export type Pack = {
  readonly head: PackHead
  /** First 12 hex digits of the hash over the content files: tells two states of the content apart. */
  readonly version: string
  readonly entries: readonly Entry[]
  /** Dated events, the earliest first. */
  readonly timeline: PackData['timeline']
  /** What people type that no entry answers. */
  readonly outside: PackData['outside']
  /** Messages that speak of misconceptions without stating them. */
  readonly unstated: PackData['unstated']
  readonly byId: (id: string) => Entry | undefined
  /** By code, in either case: `t01`, `M14`. */
  readonly byCode: (code: string) => Entry | undefined
  readonly ofKind: <K extends Kind>(kind: K) => readonly EntryOf<K>[]
  /** The source a point cites. Throws on an unknown id: the checks have made sure that there is none. */
  readonly source: (id: string) => Source
}

/** Builds the look-ups over a pack's data. */
export const indexPack = (data: PackData, version: string): Pack => {
  const ids = new Map(data.entries.map((entry) => [entry.id, entry]))
  const codes = new Map(data.entries.map((entry) => [entry.code, entry]))
  const sources = new Map(data.sources.map((source) => [source.id, source]))
  return {
    head: data.head,
    version,
    entries: data.entries,
    timeline: data.timeline,
    outside: data.outside,
    unstated: data.unstated,
    byId: (id) => ids.get(id),
    byCode: (code) => codes.get(code.toLowerCase()),
    ofKind: <K extends Kind>(kind: K) => data.entries.filter((entry): entry is EntryOf<K> => entry.kind === kind),
    source: (id) => {
      const source = sources.get(id)
      if (!source) throw new Error(`No source ${id}`)
      return source
    },
  }
}
