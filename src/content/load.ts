import { basename } from 'node:path'
import { assemble } from './assemble.ts'
import { cardSize } from './checks/card-size.ts'
import { check } from './checks/index.ts'
import type { Fault } from './fault.ts'
import { indexPack, type Pack } from './pack.ts'
import { hashOf, readFiles } from './read.ts'
import { codeOrder } from './order.ts'
import type { PackData } from './schema/pack.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'

/** A whole pack, or everything that is wrong with it: never a part. */
export type Loaded =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Reads a pack's folder. Where `snapshots` names a folder that holds the compiled form of exactly these files, that is used and nothing
 * is parsed; otherwise the files are validated, checked by every rule, and compiled there for the next start. Throws only where the
 * folder itself cannot be read.
 */
export const loadPack = (folder: string, snapshots?: string): Loaded => {
  const files = readFiles(folder)
  const hash = hashOf(files)
  const key = snapshots === undefined ? undefined : { folder: snapshots, name: basename(folder), hash }
  const compiled = key && readSnapshot(key)
  if (compiled) return { ok: true, pack: indexPack(compiled, hash.slice(0, 12)) }
  const { draft, faults } = assemble(files, folder)
  const all = [...faults, ...(draft ? check(draft) : [])]
  if (!draft || all.length > 0) return { ok: false, faults: inOrder(all) }
  const data: PackData = {
    head: draft.head.value,
    entries: draft.entries.map(({ value }) => value).toSorted(codeOrder),
    sources: draft.sources.map(({ value }) => value),
    timeline: draft.timeline?.value.events ?? [],
    outside: draft.outside?.value.groups ?? [],
    unstated: draft.unstated?.value.groups ?? [],
  }
  const pack = indexPack(data, hash.slice(0, 12))
  const oversized = cardSize(draft, pack)
  if (oversized.length > 0) return { ok: false, faults: oversized }
  if (key) writeSnapshot(key, data)
  return { ok: true, pack }
}

const inOrder = (faults: readonly Fault[]): readonly Fault[] =>
  faults.toSorted((a, b) => (a.file === b.file ? a.line - b.line || a.col - b.col : a.file < b.file ? -1 : 1))
