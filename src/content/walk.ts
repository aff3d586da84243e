import type { Path } from './document.ts'
import type { Entry } from './schema/entry.ts'
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

/** Every bilingual text of an entry that a card can show, with its path. */
export const textsOf = (entry: Entry): readonly { readonly path: Path; readonly text: Text }[] => {
  const found: { path: Path; text: Text }[] = []
  walk(entry, [], (node, path) => {
    if (isText(node)) found.push({ path, text: node })
  })
  return found
}

/** Every part of an entry that must rest on sources. Replies of a debate, which may be argument only, are not among them. */
export const citedOf = (entry: Entry): readonly Cited[] => {
  const found: Cited[] = []
  walk(entry, [], (node, path) => {
    // The schema gives `basis` only to parts that also have `cite` and `asOf`.
    if (isRecord(node) && 'basis' in node) found.push({ ...(node as Omit<Cited, 'path'>), path })
  })
  return found
}

/** The ids of all sources an entry cites, in order of first use. */
export const sourceIdsOf = (entry: Entry): readonly string[] => {
  const ids = new Set<string>()
  walk(entry, [], (node) => {
    if (isRecord(node) && Array.isArray(node['cite'])) for (const cite of node['cite'] as Cite[]) ids.add(cite.source)
  })
  return [...ids]
}
