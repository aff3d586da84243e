import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { compiledFile, readCompiled, stateOf } from '../../program.js'
import { root } from '../content/places.ts'
import { inPlace, isOurs } from './in-place.ts'

/** What is loaded from its package: PostgreSQL's client, only where it is used, and what discord.js and ws would like but do not need. */
const external = ['pg', 'bufferutil', 'utf-8-validate', 'zlib-sync']

/**
 * Puts the program and the packages it needs into a few files below `folder`, as readable as their sources, and writes down how each source
 * stood. The program before stays beside it: it may be running, and load a file of its own later. Returns how many sources there are, or
 * undefined where the bundler is not installed. Rejects where the folder cannot be written.
 */
export const compileProgram = async (folder: string): Promise<number | undefined> => {
  const bundler = await import('rolldown').catch(() => undefined)
  if (bundler === undefined) return undefined
  const before = readCompiled(folder)?.newest
  const newest = Date.now().toString(36)
  const { output } = await bundler.build({
    input: { start: join(root, 'src/start.ts') },
    platform: 'node',
    external,
    plugins: [inPlace(join(folder, newest))],
    logLevel: 'silent',
    output: { dir: join(folder, newest) },
  })
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  const sources = ['package-lock.json', ...modules.filter(isOurs).map((path) => relative(root, path))]
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
