import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { hashOf, readFiles } from '../../content/read.ts'
import { compileModel, type Model } from './compile.ts'
import type { Example } from './examples.ts'

/** Changes whenever the code that learns does: an old program's model is then not found. */
const form = hashOf([
  ...readFiles(import.meta.dirname, '.ts'),
  ...readFiles(join(import.meta.dirname, '..'), '.ts'),
]).slice(0, 12)

/** Where a model is kept between starts: a folder, and the version of the content it was learnt from. */
export type ModelKey = { readonly folder: string; readonly version: string }

/**
 * The model of these examples: as kept from an earlier start where the content is the same, otherwise learnt (about 2 seconds for 200
 * entries) and kept. A damaged file is learnt anew; a folder that cannot be written only costs the next start time.
 */
export const keptModel = (groups: () => readonly (readonly Example[])[], key: ModelKey | undefined): Model => {
  const kept = key && readModel(key)
  if (kept) return kept
  const model = compileModel(groups())
  if (key) writeModel(key, model)
  return model
}

const fileOf = ({ folder, version }: ModelKey): string => join(folder, `finding.${form}.${version}.bin`)

const sumLength = 32
const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

const readModel = (key: ModelKey): Model | undefined => {
  try {
    const bytes = readFileSync(fileOf(key))
    const body = bytes.subarray(sumLength)
    // The sum stands for exactly what writeModel wrote, and that was a model.
    return sumOf(body).equals(bytes.subarray(0, sumLength)) ? (deserialize(body) as Model) : undefined
  } catch {
    return undefined
  }
}

const writeModel = (key: ModelKey, model: Model): void => {
  const file = fileOf(key)
  const body = serialize(model)
  try {
    mkdirSync(key.folder, { recursive: true })
    for (const old of readdirSync(key.folder))
      if (old.startsWith('finding.')) rmSync(join(key.folder, old), { force: true })
    writeFileSync(`${file}.${process.pid}`, Buffer.concat([sumOf(body), body]))
    renameSync(`${file}.${process.pid}`, file)
  } catch (error) {
    // A read-only file system, as in a container, has no place for it; anything but a system error is a bug.
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}
