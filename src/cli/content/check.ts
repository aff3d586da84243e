import { statSync } from 'node:fs'
import { relative } from 'node:path'
import { loadPack } from '../../content/load.ts'
import { faultLine } from '../../i18n/faults/render.ts'
import { complain, exit, print, printJson } from '../terminal.ts'
import { packFolder, snapshotFolder } from './places.ts'

type Line = { readonly lang: 'ja' | 'en'; readonly json: boolean }

/** Checks a pack (the bot's own without a folder) and prints every fault with its place. */
export const checkPack = ({ lang, json }: Line, folder?: string) => {
  const named = folder ?? packFolder
  if (!statSync(named, { throwIfNoEntry: false })?.isDirectory()) {
    complain(lang === 'ja' ? `フォルダーがありません: ${named}` : `No such folder: ${named}`)
    return exit.wrongUse
  }
  // Paths from where the caller stands: a terminal or an editor can open them.
  const loaded = loadPack(relative(process.cwd(), named) || '.', folder === undefined ? snapshotFolder : undefined)
  if (json)
    printJson(loaded.ok ? { ok: true, entries: loaded.pack.entries.length, version: loaded.pack.version } : loaded)
  else if (loaded.ok)
    print(
      lang === 'ja'
        ? `記事${loaded.pack.entries.length}件、問題はありません(内容の版 ${loaded.pack.version})`
        : `${loaded.pack.entries.length} entries, no faults (content version ${loaded.pack.version})`,
    )
  else for (const fault of loaded.faults) print(faultLine(fault, lang))
  if (!loaded.ok && !json)
    complain(lang === 'ja' ? `問題が${loaded.faults.length}件あります` : `${loaded.faults.length} faults`)
  return loaded.ok ? exit.done : exit.faults
}
