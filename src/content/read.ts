import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A content file as it stands on disk. `path` is relative to the pack's folder, with `/`. */
export type ContentFile = { readonly path: string; readonly text: string }

/** The paths of all files with an ending below a folder, relative to it, with `/`, in order. Throws where the folder cannot be read. */
export const pathsIn = (folder: string, ending = '.yaml'): readonly string[] =>
  walk(folder, '')
    .filter((path) => path.endsWith(ending))
    .toSorted()

/** Node's own `recursive` looks at every file a second time: 50 ms for 600 files, where this takes 10. */
const walk = (folder: string, within: string): readonly string[] =>
  readdirSync(`${folder}/${within}`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(folder, `${within}${entry.name}/`) : [within + entry.name],
  )

/** Reads all files with an ending below a folder, in the order of their paths. Throws where the folder cannot be read. */
export const readFiles = (folder: string, ending = '.yaml'): readonly ContentFile[] =>
  pathsIn(folder, ending).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))

/** SHA-256 over paths and texts, in hex: the exact state of a pack. */
export const hashOf = (files: readonly ContentFile[]): string => {
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex')
}

/**
 * The hash of the files with an ending below a folder, as hashOf gives it for what readFiles reads, without making texts of their bytes: a
 * third of the time. (Bytes that are no UTF-8 give another hash, which no text has.) Throws where the folder cannot be read.
 */
export const hashOfFolder = (folder: string, ending = '.yaml'): string => {
  const hash = createHash('sha256')
  for (const path of pathsIn(folder, ending))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update('\0')
  return hash.digest('hex')
}

/** The version of a pack: the first 12 hex digits of the hash over its files. */
export const versionOf = (hash: string): string => hash.slice(0, 12)
