import { isScalar, isSeq, parseDocument } from 'yaml'
import { digestOf } from './digest.ts'
import { parseYaml } from './document.ts'
import type { Fault } from './fault.ts'
import { type Entry, kinds, type Kind } from './schema/entry.ts'
import type { Text } from './schema/text.ts'
import { validate } from './validate.ts'

/** The file's new text and version, the same text where nothing a reader sees has changed, or what keeps it from being read. */
export type Bumped =
  | { readonly ok: true; readonly text: string; readonly version: number; readonly changed: boolean }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Raises the version of an entry's file and adds its line of history with the digest of what a reader now sees. Everything else in the
 * file, comments included, stays to the letter. `day` is the date of the change, as 2026-07-14.
 */
export const bump = (file: string, kind: Kind, text: string, why: Text, day: string): Bumped => {
  const parsed = parseYaml(file, text)
  if (parsed.faults.length > 0) return { ok: false, faults: parsed.faults }
  const result = validate<Entry>(parsed, kinds[kind].schema)
  if (!result.ok) return { ok: false, faults: result.faults }
  const entry = result.value
  const digest = digestOf(entry)
  if (entry.history.at(-1)?.text === digest) return { ok: true, text, version: entry.version, changed: false }
  const version = entry.version + 1
  const line = `  - { version: ${version}, date: ${day}, why: { ja: ${JSON.stringify(why.ja)}, en: ${JSON.stringify(why.en)} }, text: "${digest}" }`
  return { ok: true, text: withVersion(withLine(text, line), version), version, changed: true }
}

const withLine = (text: string, line: string): string => {
  const history = parseDocument(text).get('history', true)
  if (!isSeq(history) || !history.range) return text
  const [start, end] = history.range
  return history.items.length === 0
    ? `${text.slice(0, start).trimEnd()}\n${line}${text.slice(end)}`
    : `${text.slice(0, end).trimEnd()}\n${line}\n${text.slice(end).replace(/^\n/, '')}`
}

const withVersion = (text: string, version: number): string => {
  const node = parseDocument(text).get('version', true)
  const range = isScalar(node) ? node.range : undefined
  return range ? `${text.slice(0, range[0])}${version}${text.slice(range[1])}` : text
}
