import type { ZodMiniType } from 'zod/mini'
import { withoutExceptions } from './exceptions.ts'
import { isObject, valueAt } from './json.ts'
import type { JsonPath } from './json.ts'
import type { Problem } from './problem.ts'
import { problemsOf } from './problem.ts'
import { describeIssue } from './schema-issue.ts'
import type { SchemaIssue } from './schema-issue.ts'
import { unionIssues } from './schema-union.ts'

const unknownKey = problemsOf('unknown-key')

/** Keys of a body that the schema does not know: zod leaves them out of its result. */
const unknownKeys = (body: unknown, known: unknown, path: JsonPath): readonly Problem[] => {
  if (Array.isArray(body) && Array.isArray(known)) {
    return body.flatMap((value: unknown, index) => unknownKeys(value, known[index], [...path, index]))
  }
  if (!isObject(body) || !isObject(known)) return []
  return Object.entries(body).flatMap(([key, value]) =>
    key in known
      ? unknownKeys(value, known[key], [...path, key])
      : [unknownKey([...path, key], `"${key}" is not a field of this object.`)],
  )
}

const flatten = (issues: readonly SchemaIssue[], root: unknown): readonly SchemaIssue[] => {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue]
    const inner = unionIssues(issue, valueAt(root, issue.path))
    return inner.length === 0
      ? [issue]
      : flatten(
          inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] })),
          root,
        )
  })
}

/**
 * Judges a body by one of Discord's own schemas, minus the known flaws of these, plus unknown keys.
 * @param name the schema's name, for the report
 * @param at where the body stands in the request, e.g. an index of a list
 */
export const checkSchema = (
  name: string,
  schema: ZodMiniType,
  body: unknown,
  at: JsonPath = [],
): readonly Problem[] => {
  const judged = withoutExceptions(body)
  const result = schema.safeParse(judged)
  if (result.success) return unknownKeys(judged, result.data, at)
  const problem = problemsOf(`schema:${name}`)
  // zod types an issue as a union by code; only the fields of SchemaIssue are read here.
  return flatten(result.error.issues as unknown as readonly SchemaIssue[], judged).map((issue) => {
    const { code, message } = describeIssue(issue, valueAt(judged, issue.path))
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
    return problem([...at, ...path], message, code)
  })
}
