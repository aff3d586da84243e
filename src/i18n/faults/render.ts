import type { Fault } from '../../content/fault.ts'
import type { Language } from '../../content/schema/text.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'

const messages = { ja, en }

/** What is wrong, and what to write, a sentence each. */
export const faultSentences = (fault: Fault, lang: Language): readonly [what: string, write: string] => {
  // Each message takes the data of its own code; TypeScript cannot follow that pairing through the union.
  const message = messages[lang][fault.code] as (data: object) => readonly [string, string]
  return message(fault.data)
}

/** One fault as a line: `file:line:col  what is wrong  what to write`. */
export const faultLine = (fault: Fault, lang: Language): string =>
  [`${fault.file}:${fault.line}:${fault.col}`, ...faultSentences(fault, lang)].join('  ')
