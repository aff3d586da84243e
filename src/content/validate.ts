import type { z } from 'zod'
import type { Parsed } from './document.ts'
import { type Fault, type FaultCode, faultAt } from './fault.ts'

type Issue = z.core.$ZodIssue

/** Faults that the schema itself names in its messages and that need nothing but their code. */
const named = new Set<string>([
  'empty', 'date-string', 'date-partial', 'date-day', 'date-real', 'id', 'code', 'kana', 'url', 'language-tag', 'digest',
  'cite', 'cite-missing', 'evidence-missing', 'points-missing', 'near-misses-missing',
] satisfies FaultCode[]) // prettier-ignore

type Named = Extract<FaultCode, 'empty' | 'date-string' | 'id' | 'cite'>
const isNamed = (message: string): message is Named => named.has(message)

/** Checks a parsed file against a schema; every fault at its own place, all at once. */
export const validate = <T>(
  parsed: Parsed,
  schema: z.ZodType<T>,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] } => {
  const result = schema.safeParse(parsed.value)
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, faults: result.error.issues.flatMap((issue) => toFaults(issue, parsed, schema)) }
}

const toFaults = (issue: Issue, parsed: Parsed, schema: z.ZodType): readonly Fault[] => {
  const path = issue.path.filter((part) => typeof part !== 'symbol')
  const place = parsed.at(path)
  if (isNamed(issue.message)) return [faultAt(place, issue.message, {})]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        faultAt(parsed.atKey(path, key), 'unknown-key', { key, known: keysAt(schema, path).join(', ') }),
      )
    case 'invalid_type':
      // A key with nothing behind it reads as null.
      if (valueAt(parsed.value, path) === null) return [faultAt(place, 'empty', {})]
      return valueAt(parsed.value, path) === undefined
        ? [faultAt(place, 'missing-key', { key: String(path.at(-1) ?? '') })]
        : [faultAt(place, 'wrong-type', { expected: issue.expected })]
    case 'invalid_value':
      return [faultAt(place, 'wrong-value', { allowed: issue.values.map(String).join(', ') })]
    case 'too_small':
      return [faultAt(place, 'too-small', { minimum: String(issue.minimum) })]
    case 'too_big':
      return [faultAt(place, 'too-big', { maximum: String(issue.maximum) })]
    default:
      return [faultAt(place, 'other', { reason: issue.message })]
  }
}

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  // An index signature is all that can be said of a value that has not passed its schema yet.
  path.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], value)

/** The keys a schema knows at a path, to tell a curator what could have been meant. */
const keysAt = (schema: z.ZodType, path: readonly (string | number)[]): readonly string[] => {
  let node: unknown = schema
  for (const key of path) node = inner(node, key)
  const shape = shapeOf(unwrap(node))
  return shape ? Object.keys(shape) : []
}

type Definition = {
  def?: { shape?: Record<string, unknown>; element?: unknown; innerType?: unknown; options?: unknown[] }
}

const unwrap = (node: unknown): unknown => {
  const definition = (node as Definition | undefined)?.def
  return definition?.innerType === undefined ? node : unwrap(definition.innerType)
}

const shapeOf = (node: unknown): Record<string, unknown> | undefined => (node as Definition | undefined)?.def?.shape

const inner = (node: unknown, key: string | number): unknown => {
  const open = unwrap(node)
  return typeof key === 'number' ? (open as Definition | undefined)?.def?.element : shapeOf(open)?.[key]
}
