import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { indexPack, type Pack } from './pack.ts'
import { hashOfFolder, versionOf } from './read.ts'
import { readSnapshot, type SnapshotKey } from './snapshot.ts'
import { stampNow } from './stamp.ts'

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
  const hash = hashSeen(folder, join(snapshots, `hash.${basename(folder)}.json`))
  const data = readSnapshot(keyOf(folder, hash, snapshots))
  return data && indexPack(data, versionOf(hash))
}

/** The hash of files that none has touched since an earlier start is not made anew: reading them all would take a tenth of the start. */
const hashSeen = (folder: string, seen: string): string => {
  const stamp = stampNow(folder)
  const before = readSeen(seen)
  if (before?.stamp === stamp) return before.hash
  const hash = hashOfFolder(folder)
  try {
    writeFileSync(seen, JSON.stringify({ stamp, hash }))
  } catch {
    // A folder that cannot be written, as in a container, only costs the next start time.
  }
  return hash
}

const readSeen = (file: string): { readonly stamp: string; readonly hash: string } | undefined => {
  try {
    // Written by this very function; a file that was cut short is no JSON.
    return JSON.parse(readFileSync(file, 'utf8')) as { stamp: string; hash: string }
  } catch {
    return undefined
  }
}
