import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfigWith } from '../../config.ts'
import { dayOf } from '../../content/day.ts'
import type { Language } from '../../content/schema/text.ts'
import { complain, exit, print, printJson } from '../terminal.ts'
import { anki } from './export/anki.ts'
import { claimreview } from './export/claimreview.ts'
import { csv } from './export/csv.ts'
import type { ExportFormat } from './export/format.ts'
import { json } from './export/json.ts'
import { markdown } from './export/markdown.ts'
import { exportWords } from './export/words.ts'
import { packOrFaults } from './pack-or-faults.ts'
import { root } from './places.ts'

type Line = { readonly lang: Language; readonly json: boolean }

const formats: Readonly<Record<string, ExportFormat>> = { anki, csv, markdown, claimreview, json }

/**
 * Writes the bot's pack in another format to `out`, by default a file in the folder of the caller, and says what was written and left
 * out: `{format, file, bytes, entries, leftOut: [{codes, why}]}` as JSON.
 */
export const exportPack = ({ lang, json: asJson }: Line, name: string | undefined, out: string | undefined) => {
  const words = exportWords[lang]
  const format = name !== undefined && Object.hasOwn(formats, name) ? formats[name] : undefined
  if (!format) {
    complain(words.unknown(Object.keys(formats).join(', ')))
    return exit.wrongUse
  }
  const pack = packOrFaults(lang)
  if (!pack) return exit.faults
  const config = readConfigWith(join(root, '.env'))
  const repository = config.ok ? config.config.repository : undefined
  const { bytes, entries, leftOut } = format.make({ pack, lang, repository, today: dayOf(new Date()) })
  const file = out ?? `ronten-${pack.head.id}-${lang}.${format.ending}`
  try {
    writeFileSync(file, bytes)
  } catch (error) {
    complain(words.cannotWrite(file, error instanceof Error && 'code' in error ? String(error.code) : String(error)))
    return exit.wrongUse
  }
  const size = Buffer.byteLength(bytes)
  if (asJson) printJson({ format: name, file, bytes: size, entries, leftOut })
  else {
    print(words.wrote(file, entries, Math.ceil(size / 1000)))
    for (const { codes, why } of leftOut) print(words.leftOut(codes.length, why))
  }
  return exit.done
}
