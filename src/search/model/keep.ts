import { createHash } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { searchForm } from '../form.ts'
import { fromBytes, head, lengthIn, toBytes } from './bytes.ts'

/** Where a model is kept between starts: a folder, and the version of the content it was learnt from. */
export type ModelKey = { readonly folder: string; readonly version: string }

/**
 * A model of this name, plain data with typed arrays in it: as kept from an earlier start where the content is the same, otherwise learnt
 * by `learn` (seconds for 200 entries) and kept. A damaged file is learnt anew; a folder that cannot be written only costs the next start
 * time.
 */
export const keptModel = <T extends object>(name: string, learn: () => T, key: ModelKey | undefined): T => {
  const file = key && fileOf(name, key)
  // The name and the form stand for the type: what is read was written by this very code.
  const kept = file && (readModel(file) as T | undefined)
  if (kept) return kept
  const model = learn()
  if (key && file) writeModel(name, key.folder, file, model)
  return model
}

/**
 * Whether a model of this name has been kept for this content by this code, whole: a machine that lost its power may leave a file that was
 * cut short. Reads no more than the beginning.
 */
export const isKept = (name: string, key: ModelKey): boolean => {
  try {
    const file = openSync(fileOf(name, key), 'r')
    try {
      const beginning = new Uint8Array(sumLength + head)
      const read = readSync(file, beginning)
      return (
        read === beginning.length && fstatSync(file).size === sumLength + (lengthIn(beginning.subarray(sumLength)) ?? 0)
      )
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
}

const beginningOf = (name: string): string => `${name}.`
const fileOf = (name: string, { folder, version }: ModelKey): string =>
  join(folder, `${beginningOf(name)}${searchForm}.${version}.bin`)

const sumLength = 32
const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

const readModel = (file: string): unknown => {
  try {
    const bytes = readFileSync(file)
    const body = bytes.subarray(sumLength)
    return sumOf(body).equals(bytes.subarray(0, sumLength)) ? fromBytes(body) : undefined
  } catch {
    return undefined
  }
}

const writeModel = (name: string, folder: string, file: string, model: object): void => {
  const body = toBytes(model)
  try {
    mkdirSync(folder, { recursive: true })
    const partial = `${file}.${process.pid}`
    writeFileSync(partial, Buffer.concat([sumOf(body), body]))
    renameSync(partial, file)
    removeOld(name, folder)
  } catch (error) {
    // A read-only file system, as in a container, has no place for it; anything but a system error is a bug.
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}

/** How many models of a name stay: another process on the same folder may be about to read the one before, and an edit may be undone. */
const mostKept = 3

/** Removes all but the newest models of a name. What another process is just writing is the newest. */
const removeOld = (name: string, folder: string): void => {
  const files = readdirSync(folder)
    .filter((file) => file.startsWith(beginningOf(name)))
    .map((file) => join(folder, file))
    .map((path) => ({ path, changed: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
  for (const { path } of files.toSorted((a, b) => b.changed - a.changed).slice(mostKept)) rmSync(path, { force: true })
}
