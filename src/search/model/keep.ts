import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfFolder } from '../../content/read.ts'
import { fromBytes, toBytes } from './bytes.ts'

/** Changes whenever the code that learns does: an old program's model is then not found. */
const form = hashOfFolder(join(import.meta.dirname, '..'), '.ts').slice(0, 12)

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

/** Whether a model of this name has been kept for this content by this code. */
export const isKept = (name: string, key: ModelKey): boolean => existsSync(fileOf(name, key))

const beginningOf = (name: string): string => `${name}.`
const fileOf = (name: string, { folder, version }: ModelKey): string =>
  join(folder, `${beginningOf(name)}${form}.${version}.bin`)

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
    for (const old of readdirSync(folder))
      if (old.startsWith(beginningOf(name))) rmSync(join(folder, old), { force: true })
    writeFileSync(`${file}.${process.pid}`, Buffer.concat([sumOf(body), body]))
    renameSync(`${file}.${process.pid}`, file)
  } catch (error) {
    // A read-only file system, as in a container, has no place for it; anything but a system error is a bug.
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}
