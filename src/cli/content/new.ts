import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../../content/day.ts'
import { type Kind, kinds } from '../../content/schema/entry.ts'
import type { Language } from '../../content/schema/text.ts'
import { templateOf } from '../../content/template.ts'
import { complain, exit, print } from '../terminal.ts'
import { packFolder } from './places.ts'

/** Writes a template for a new entry under the next free code of its kind. Never overwrites a file. */
export const newEntry = ({ lang }: { readonly lang: Language }, kind: string | undefined, id: string | undefined) => {
  if (!isKind(kind) || id === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    const names = Object.keys(kinds).join(', ')
    complain(
      lang === 'ja'
        ? `new 種類 id の形で書いてください。種類: ${names}。idは英小文字・数字とハイフン`
        : `Write new KIND ID. Kinds: ${names}. An id is lower-case words and digits joined by hyphens`,
    )
    return exit.wrongUse
  }
  const folder = join(packFolder, kinds[kind].folder)
  const file = join(folder, `${id}.yaml`)
  if (existsSync(file)) {
    complain(lang === 'ja' ? `すでにあります: ${file}` : `It exists already: ${file}`)
    return exit.wrongUse
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, templateOf(kind, id, nextCode(folder, kinds[kind].letter), dayOf(new Date())))
  print(file)
  return exit.done
}

const isKind = (name: string | undefined): name is Kind => name !== undefined && Object.hasOwn(kinds, name)

const nextCode = (folder: string, letter: string): string => {
  const used = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => Number(/^code: [a-z](\d+)$/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? 0))
  return `${letter}${String(Math.max(0, ...used) + 1).padStart(2, '0')}`
}
