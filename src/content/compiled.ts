import { basename } from 'node:path'
import { indexPack, type Pack } from './pack.ts'
import { hashOfFolder, versionOf } from './read.ts'
import { readSnapshot, type SnapshotKey } from './snapshot.ts'

/** Under what the compiled form of files with this hash is kept. */
export const keyOf = (folder: string, hash: string, snapshots: string): SnapshotKey => ({
  folder: snapshots,
  name: basename(folder),
  hash,
})

/**
 * The pack of a folder as it was compiled by an earlier start from exactly these files, or undefined where there is none: then load.ts makes
 * it. Needs none of the code that reads YAML, validates and checks, which takes a tenth of the start. Throws only where the folder itself
 * cannot be read.
 */
export const compiledPack = (folder: string, snapshots: string): Pack | undefined => {
  const key = keyOf(folder, hashOfFolder(folder), snapshots)
  const data = readSnapshot(key)
  return data && indexPack(data, versionOf(key.hash))
}
