import { isMap, LineCounter, parseDocument, visit, type Document } from 'yaml'
import { type Fault, faultAt, type Place } from './fault.ts'

export type Path = readonly (string | number)[]

/** A YAML file that was parsed: its value, and where each part of it stands. */
export type Parsed = {
  readonly value: unknown
  readonly faults: readonly Fault[]
  /** The place of the value at `path`, or of its nearest ancestor that exists. */
  readonly at: (path: Path) => Place
  /** The place of a key below `path` (for keys that should not be there). */
  readonly atKey: (path: Path, key: string) => Place
}

/**
 * Parses one YAML 1.2 file. Syntax errors become faults. Folded blocks (`>`) and plain texts wrapped over lines are faults too: YAML
 * joins such lines with a space, which puts spaces into Japanese sentences.
 */
export const parseYaml = (file: string, text: string): Parsed => {
  const counter = new LineCounter()
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const place = (offset: number): Place => ({ file, ...counter.linePos(offset) })
  const faults = doc.errors.map((error) =>
    faultAt(place(error.pos[0]), 'yaml', { reason: error.message.split('\n', 1).join('') }),
  )
  if (doc.errors.length === 0) faults.push(...foldedTexts(doc, text, place))
  return {
    value: doc.errors.length === 0 ? doc.toJS() : undefined,
    faults,
    at: (path) => place(offsetOf(doc, path)),
    atKey: (path, key) => place(offsetOfKey(doc, path, key)),
  }
}

const foldedTexts = (doc: Document.Parsed, text: string, place: (offset: number) => Place): Fault[] => {
  const faults: Fault[] = []
  visit(doc, {
    Scalar: (_, node) => {
      const [start, end] = node.range ?? [0, 0]
      const wrapped = node.type !== 'BLOCK_LITERAL' && text.slice(start, end).trimEnd().includes('\n')
      if (node.type === 'BLOCK_FOLDED' || wrapped) faults.push(faultAt(place(start), 'folded', {}))
    },
  })
  return faults
}

const offsetOf = (doc: Document.Parsed, path: Path): number => {
  for (let length = path.length; length > 0; length--) {
    const node = doc.getIn(path.slice(0, length), true)
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
    if (Array.isArray(range) && typeof range[0] === 'number') return range[0]
  }
  return 0
}

const offsetOfKey = (doc: Document.Parsed, path: Path, key: string): number => {
  const parent = path.length === 0 ? doc.contents : doc.getIn(path, true)
  if (!isMap(parent)) return offsetOf(doc, path)
  const pair = parent.items.find((item) => String(item.key) === key)
  const node = pair?.key
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : offsetOf(doc, path)
}
