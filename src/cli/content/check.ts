import { statSync } from 'node:fs'
import { relative } from 'node:path'
import { contentOf } from '../../compose.ts'
import { assemble } from '../../content/assemble.ts'
import { against } from '../../content/checks/against.ts'
import type { Fault } from '../../content/fault.ts'
import { loadPack } from '../../content/load.ts'
import { readFiles } from '../../content/read.ts'
import type { Language } from '../../content/schema/text.ts'
import { faultLine } from '../../i18n/faults/render.ts'
import { complain, exit, print, printJson } from '../terminal.ts'
import { packFolder, snapshotFolder } from './places.ts'

type Line = { readonly lang: Language; readonly json: boolean }

/**
 * Checks a pack (the bot's own without a folder) and prints every fault with its place. `others` names a folder of texts whose wording
 * the pack must not repeat.
 */
export const checkPack = ({ lang, json }: Line, folder?: string, others?: string) => {
  const named = folder ?? packFolder
  const missing = [named, ...(others === undefined ? [] : [others])].find((each) => !isFolder(each))
  if (missing !== undefined) {
    complain(lang === 'ja' ? `フォルダーがありません: ${missing}` : `No such folder: ${missing}`)
    return exit.wrongUse
  }
  // Paths from where the caller stands: a terminal or an editor can open them.
  const from = relative(process.cwd(), named) || '.'
  const loaded = loadPack(from, folder === undefined ? snapshotFolder : undefined)
  // What the next start would otherwise have to learn first.
  if (loaded.ok && folder === undefined) contentOf(loaded.pack, snapshotFolder).finder.prepare()
  const faults = [...(loaded.ok ? [] : loaded.faults), ...(others === undefined ? [] : repeated(from, others))]
  if (json) printJson(loaded.ok && faults.length === 0 ? { ok: true, version: loaded.pack.version } : { ok: false, faults })
  else if (loaded.ok && faults.length === 0)
    print(
      lang === 'ja'
        ? `記事${loaded.pack.entries.length}件、問題はありません(内容の版 ${loaded.pack.version})`
        : `${loaded.pack.entries.length} entries, no faults (content version ${loaded.pack.version})`,
    )
  else for (const fault of faults) print(faultLine(fault, lang))
  if (faults.length > 0 && !json) complain(lang === 'ja' ? `問題が${faults.length}件あります` : `${faults.length} faults`)
  return faults.length === 0 ? exit.done : exit.faults
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const repeated = (pack: string, others: string): readonly Fault[] => {
  const { draft } = assemble(readFiles(pack), pack)
  return draft ? against(draft, ['.md', '.txt', '.yaml'].flatMap((ending) => readFiles(others, ending))) : []
}
