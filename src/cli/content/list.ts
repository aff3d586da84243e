import { loadPack } from '../../content/load.ts'
import { faultLine } from '../../i18n/faults/render.ts'
import { complain, exit, print, printJson } from '../terminal.ts'
import { packFolder, snapshotFolder } from './places.ts'

type Line = { readonly lang: 'ja' | 'en'; readonly json: boolean }

/** Prints all entries of the bot's pack: `[{id, code, kind, version, asOf, title}]` as JSON, or a line each. */
export const listEntries = ({ lang, json }: Line) => {
  const loaded = loadPack(packFolder, snapshotFolder)
  if (!loaded.ok) {
    for (const fault of loaded.faults) complain(faultLine(fault, lang))
    return exit.faults
  }
  const rows = loaded.pack.entries.map(({ id, code, kind, version, asOf, title }) => ({
    id,
    code,
    kind,
    version,
    asOf,
    title,
  }))
  if (json) printJson(rows)
  else for (const row of rows) print(`${row.code}@${row.version}  ${row.asOf}  ${row.id}  ${row.title[lang]}`)
  return exit.done
}
