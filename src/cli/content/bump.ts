import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bump } from '../../content/bump.ts'
import { dayOf } from '../../content/day.ts'
import { readFiles, type ContentFile } from '../../content/read.ts'
import { kinds, type Kind } from '../../content/schema/entry.ts'
import { faultLine } from '../../i18n/faults/render.ts'
import { complain, exit, print } from '../terminal.ts'
import { packFolder } from './places.ts'

type Line = { readonly lang: 'ja' | 'en' }

const kindOf = (file: ContentFile): Kind | undefined =>
  (Object.keys(kinds) as Kind[]).find((kind) => file.path.startsWith(`${kinds[kind].folder}/`))

/** Raises the version of one entry, or of every draft where no id is given. The reason may be given in one language or in both. */
export const bumpEntry = ({ lang }: Line, id: string | undefined, [ja, en = ja]: readonly string[]) => {
  if (ja === undefined || en === undefined) {
    complain(lang === 'ja' ? '変えた理由を書いてください' : 'Say why, in quotation marks')
    return exit.wrongUse
  }
  const files = readFiles(packFolder).filter((file) =>
    id === undefined ? /^version: 0$/m.test(file.text) : file.path.endsWith(`/${id}.yaml`) && kindOf(file),
  )
  if (id !== undefined && files.length === 0) {
    complain(lang === 'ja' ? `記事「${id}」はありません` : `There is no entry "${id}"`)
    return exit.wrongUse
  }
  const results = files.map((file) => bumpFile(file, { ja, en }, lang))
  return results.every(Boolean) ? exit.done : exit.faults
}

const bumpFile = (file: ContentFile, why: { ja: string; en: string }, lang: 'ja' | 'en'): boolean => {
  const kind = kindOf(file)
  if (!kind) return true
  const name = `content/nuclear-sharing/${file.path}`
  const bumped = bump(name, kind, file.text, why, dayOf(new Date()))
  if (!bumped.ok) {
    for (const fault of bumped.faults) complain(faultLine(fault, lang))
    return false
  }
  if (bumped.changed) writeFileSync(join(packFolder, file.path), bumped.text)
  const unchanged = lang === 'ja' ? '本文は変わっていません' : 'the text has not changed'
  print(`${name}: ${bumped.changed ? `version ${bumped.version}` : unchanged}`)
  return true
}
