import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { contentForm } from './form.ts'
import type { PackData } from './schema/pack.ts'

/** Where a compiled pack is kept: a folder, the pack's name in it, and the hash over its content files. */
export type SnapshotKey = { readonly folder: string; readonly name: string; readonly hash: string }

const fileOf = ({ folder, name, hash }: SnapshotKey): string => join(folder, `${name}.${contentForm}.${hash}.json`)

const sumOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

/** The compiled pack of exactly these files, or undefined where there is none or it was damaged. */
export const readSnapshot = (key: SnapshotKey): PackData | undefined => {
  try {
    const bytes = readFileSync(fileOf(key))
    const end = bytes.indexOf('\n')
    const text = bytes.subarray(end + 1)
    // The name holds the hash of what was validated and of the code that did it: validating again would only cost time.
    return bytes.toString('latin1', 0, end) === sumOf(text) ? (JSON.parse(text.toString()) as PackData) : undefined
  } catch {
    return undefined
  }
}

/** Writes a compiled pack in place of those of earlier states. A folder that cannot be written only costs the next start time. */
export const writeSnapshot = (key: SnapshotKey, data: PackData): void => {
  const file = fileOf(key)
  const text = JSON.stringify(data)
  try {
    mkdirSync(key.folder, { recursive: true })
    writeFileSync(`${file}.${process.pid}`, `${sumOf(text)}\n${text}`)
    renameSync(`${file}.${process.pid}`, file)
    // Only now: another process on the same folder never finds none.
    const old = readdirSync(key.folder).filter((name) => name.startsWith(`${key.name}.`) && name !== basename(file))
    for (const name of old) rmSync(join(key.folder, name), { force: true })
  } catch (error) {
    // A read-only file system, as in a container, has no place for snapshots; anything but a system error is a bug.
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}
