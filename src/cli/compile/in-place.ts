import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Plugin } from 'rolldown'
import { root } from '../content/places.ts'

/**
 * Lets each of our modules, bundled into `folder`, still know where its source lies: it reads files beside it, and runs programs that are not
 * bundled. Modules called form.ts, which hash the sources at each start, become the texts they come to. What is not there, such as the preview
 * in an image, is looked for when it is needed.
 */
export const inPlace = (folder: string): Plugin => ({
  name: 'in-place',
  resolveId: (source, importer = '') => {
    const isMissing = source.startsWith('.') && isOurs(importer) && !existsSync(join(dirname(importer), source))
    return isMissing ? { id: join(dirname(importer), source), external: 'relative' } : null
  },
  load: async (id) => {
    if (!isOurs(id) || !id.endsWith('/form.ts')) return null
    // Nothing but texts: see src/content/form.ts and src/search/form.ts.
    const form = (await import(id)) as Readonly<Record<string, string>>
    return Object.entries(form)
      .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)}`)
      .join('\n')
  },
  transform: (code, id) => {
    if (!isOurs(id) || !code.includes('import.meta')) return null
    const place = JSON.stringify(`/${relative(folder, dirname(id))}`)
    return code
      .replaceAll('createRequire(import.meta.url)(', 'require(')
      .replaceAll('import.meta.dirname', `(import.meta.dirname + ${place})`)
  },
})

/** Whether a module is a source of ours, by its path. */
export const isOurs = (path: string): boolean => /^(?:src|commands|tests)\b/.test(relative(root, path))
