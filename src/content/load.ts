import { keyOf } from './compiled.ts'
import { createCompiler } from './compile.ts'
import type { Fault } from './fault.ts'
import { indexPack, type Pack } from './pack.ts'
import { hashOf, readFiles, versionOf } from './read.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'

/**
 * A whole pack, or everything that is wrong with it: never a part. `unversioned` is the pack where nothing is wrong but that changes wait
 * for their version: something to look at, not to publish.
 */
export type Loaded =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly unversioned: Pack | undefined }

/**
 * Reads a pack's folder. Where `snapshots` names a folder that holds the compiled form of exactly these files, that is used and nothing
 * is parsed; otherwise the files are validated, checked by every rule, and compiled there for the next start. Throws only where the
 * folder itself cannot be read.
 */
export const loadPack = (folder: string, snapshots?: string): Loaded => {
  const files = readFiles(folder)
  const hash = hashOf(files)
  const version = versionOf(hash)
  const key = snapshots === undefined ? undefined : keyOf(folder, hash, snapshots)
  const compiled = key && readSnapshot(key)
  if (compiled) return { ok: true, pack: indexPack(compiled, version) }
  const { data, faults } = createCompiler(folder)(files)
  const pack = data && indexPack(data, version)
  if (!pack || faults.length > 0) return { ok: false, faults, unversioned: pack }
  if (key) writeSnapshot(key, data)
  return { ok: true, pack }
}
