import type { Language } from '../../content/schema/text.ts'
import { exit, print, printJson } from '../terminal.ts'
import { packOrFaults } from './pack-or-faults.ts'

type Line = { readonly lang: Language; readonly json: boolean }

/** Prints all entries of the bot's pack: `[{id, code, kind, version, asOf, title}]` as JSON, or a line each. */
export const listEntries = ({ lang, json }: Line) => {
  const pack = packOrFaults(lang)
  if (!pack) return exit.faults
  const rows = pack.entries.map(({ id, code, kind, version, asOf, title }) => ({ id, code, kind, version, asOf, title }))
  if (json) printJson(rows)
  else for (const row of rows) print(`${row.code}@${row.version}  ${row.asOf}  ${row.id}  ${row.title[lang]}`)
  return exit.done
}
