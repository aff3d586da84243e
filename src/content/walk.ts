import type { Path } from './document.ts'
import type { Basis, Cite } from './schema/point.ts'
import type { Text } from './schema/text.ts'

/** Something that cites: a point, an event, a row of a table or a kernel, with the path to it. */
export type Cited = {
  readonly path: Path
  readonly cite: readonly Cite[]
  readonly asOf: string
  readonly basis: Basis
}

const isRecord = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !Array.isArray(node)

const isText = (node: unknown): node is Text =>
  isRecord(node) && typeof node['ja'] === 'string' && typeof node['en'] === 'string'

/** Parts of an entry that carry words for finding, not for reading. */
const unread = new Set(['aliases', 'asked', 'history'])

const walk = (node: unknown, path: Path, visit: (node: unknown, path: Path) => void): void => {
  visit(node, path)
  if (Array.isArray(node)) node.forEach((child, index) => walk(child, [...path, index], visit))
  else if (isRecord(node))
    for (const [key, child] of Object.entries(node))
      if (path.length > 0 || !unread.has(key)) walk(child, [...path, key], visit)
}

/** Every bilingual text of an entry (or of the timeline) that a card can show, with its path. */
export const textsOf = (entry: object): readonly { readonly path: Path; readonly text: Text }[] => {
  const found: { path: Path; text: Text }[] = []
  walk(entry, [], (node, path) => {
    if (isText(node)) found.push({ path, text: node })
  })
  return found
}

/** Every part of an entry that must rest on sources. Replies of a debate, which may be argument only, are not among them. */
export const citedOf = (entry: object): readonly Cited[] => {
  const found: Cited[] = []
  walk(entry, [], (node, path) => {
    // The schema gives `basis` only to parts that also have `cite` and `asOf`.
    if (isRecord(node) && 'basis' in node) found.push({ ...(node as Omit<Cited, 'path'>), path })
  })
  return found
}

/** Every list of sources in a file, with the path to what it supports. */
export const citesOf = (entry: object): readonly { readonly path: Path; readonly cite: readonly Cite[] }[] => {
  const found: { path: Path; cite: readonly Cite[] }[] = []
  walk(entry, [], (node, path) => {
    // The schema knows no other `cite` than a list of sources.
    if (isRecord(node) && Array.isArray(node['cite'])) found.push({ path, cite: node['cite'] as Cite[] })
  })
  return found
}

/** The ids of all sources an entry cites, in order of first use. */
export const sourceIdsOf = (entry: object): readonly string[] => [
  ...new Set(citesOf(entry).flatMap(({ cite }) => cite.map(({ source }) => source))),
]
