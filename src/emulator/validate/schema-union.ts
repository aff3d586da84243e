import { isObject } from './json.ts'
import type { SchemaIssue } from './schema-issue.ts'

/**
 * The issues of that branch of a union which the body means. A component or an option says by its `type` which branch
 * that is: every other branch complains about the type itself. Empty when no branch fits.
 */
export const unionIssues = (issue: SchemaIssue, value: unknown): readonly SchemaIssue[] => {
  const branches = issue.errors ?? []
  if (!isObject(value)) return branches.length === 1 ? (branches[0] ?? []) : []
  const meant = branches.filter((branch) => !branch.some(({ path }) => path.length === 1 && path[0] === 'type'))
  const [shortest] = meant.toSorted((a, b) => a.length - b.length)
  return shortest ?? []
}
