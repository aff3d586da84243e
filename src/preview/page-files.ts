import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutTypes } from './strip-types.ts'

/** A file as it is sent. */
export type PageFile = { readonly type: string; readonly body: string }

const folder = join(import.meta.dirname, 'page')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

/**
 * The files of the page by path. Only what lies in the folder can be asked for, so no path can lead out of it. A module loses its types
 * when it is first asked for: the compiler need not be loaded before the preview listens.
 * @param token the secret that the page proves itself with; it is written into the document
 */
export const pageFiles = (token: string): ((path: string) => PageFile | undefined) => {
  const names = new Set(readdirSync(folder).filter((name) => /\.(?:ts|css)$/.test(name)))
  const modules = [...names].filter((name) => name.endsWith('.ts'))
  const preload = modules.map((name) => `<link rel="modulepreload" href="/${name}" />`).join('\n    ')
  const document = read('index.html').replace('{token}', token).replace('{preload}', preload)
  const kept = new Map<string, PageFile>([['/', { type: 'text/html; charset=utf-8', body: document }]])
  return (path) => {
    const name = path.slice(1)
    if (!kept.has(path) && names.has(name)) {
      kept.set(
        path,
        name.endsWith('.css')
          ? { type: 'text/css; charset=utf-8', body: read(name) }
          : { type: 'text/javascript; charset=utf-8', body: withoutTypes(read(name)) },
      )
    }
    return kept.get(path)
  }
}
