import { join, relative } from 'node:path'
import { root } from '../content/places.ts'
import { inPlace, isOurs } from './in-place.ts'

/** What is loaded from its package: PostgreSQL's client, only where it is used, and what discord.js and ws would like but do not need. */
const external = ['pg', 'bufferutil', 'utf-8-validate', 'zlib-sync']

/**
 * Puts a program of the project (a path relative to it) and the packages it needs into a few files in `folder`, readable but without comments; the
 * first is called start.js. Returns the paths of the sources, or undefined where the bundler is not installed. Rejects where the folder cannot
 * be written.
 */
export const bundle = async (program: string, folder: string): Promise<readonly string[] | undefined> => {
  const bundler = await import('rolldown').catch(() => undefined)
  if (bundler === undefined) return undefined
  const { output } = await bundler.build({
    input: { start: join(root, program) },
    platform: 'node',
    external,
    plugins: [inPlace(folder)],
    logLevel: 'silent',
    // V8 keeps the text of each file in memory, in two bytes a letter where a single one is not ASCII: 5 MB more, once the bot runs.
    output: { dir: folder, charset: 'ascii', comments: false },
  })
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  return modules.filter(isOurs).map((path) => relative(root, path))
}
