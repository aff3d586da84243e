import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compiledFile, readCompiled, stateOf } from '../../program.js'
import { bundle } from './bundle.ts'

/**
 * Compiles the program into a folder of its own below `folder`, and writes down how each source stood. The program before stays beside it: it
 * may be running, and load a file of its own later. Returns how many sources there are, or undefined where the bundler is not installed.
 * Rejects where the folder cannot be written.
 */
export const compileProgram = async (folder: string): Promise<number | undefined> => {
  const before = readCompiled(folder)?.newest
  const newest = Date.now().toString(36)
  const modules = await bundle('src/start.ts', join(folder, newest))
  if (modules === undefined) return undefined
  const sources = ['package-lock.json', ...modules]
  writeCompiled(folder, { newest, sources: Object.fromEntries(sources.map((path) => [path, stateOf(path)])) })
  for (const name of readdirSync(folder))
    if (![newest, before, compiledFile].includes(name)) rmSync(join(folder, name), { recursive: true, force: true })
  return sources.length
}

/** As a whole or not at all: a start may read it meanwhile. */
const writeCompiled = (folder: string, compiled: object): void => {
  const partial = join(folder, `${process.pid}.json`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(partial, JSON.stringify(compiled))
  renameSync(partial, join(folder, compiledFile))
}
