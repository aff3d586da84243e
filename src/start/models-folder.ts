import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pack } from '../content/pack.ts'
import { isLearnt } from '../search/is-learnt.ts'

/**
 * Where what finding learns from now on is kept: beside the compiled content, or in a folder for this process alone, which goes with it, where
 * that cannot be written.
 */
export const modelsFolder = (pack: Pack, beside: string): string => {
  if (isLearnt(pack, beside)) return beside
  try {
    mkdirSync(beside, { recursive: true })
    accessSync(beside, constants.W_OK)
    return beside
  } catch {
    return ownFolder() ?? beside
  }
}

/** Undefined where nothing can be written at all: then nothing is learnt, which the log says, and names are answered. */
const ownFolder = (): string | undefined => {
  try {
    // A read-only file system, as in a container. A name of its own: nobody else can have put anything there.
    const folder = mkdtempSync(join(tmpdir(), 'ronten-'))
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return folder
  } catch {
    return undefined
  }
}
