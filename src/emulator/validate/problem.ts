import type { JsonPath } from './json.ts'

/** One reason why Discord, or Ronten itself, refuses a body. */
export type Problem = {
  readonly rule: string
  readonly path: JsonPath
  /** Discord's short code, e.g. BASE_TYPE_MAX_LENGTH. */
  readonly code: string
  readonly message: string
}

/** Discord's nested error object: keys and indexes of the body, `_errors` at the leaves. */
export type NestedErrors = { [key: string]: NestedErrors | { code: string; message: string }[] }

/** Puts problems into the shape that Discord answers with error 50035 (Discord docs, Reference, Error Messages). */
export const nestedErrors = (problems: readonly Problem[]): NestedErrors => {
  const root: NestedErrors = {}
  for (const { path, code, message } of problems) {
    let node = root
    for (const key of path.map(String)) {
      const next = node[key]
      const child: NestedErrors = next === undefined || Array.isArray(next) ? {} : next
      node[key] = child
      node = child
    }
    const errors = Array.isArray(node['_errors']) ? node['_errors'] : []
    node['_errors'] = [...errors, { code, message }]
  }
  return root
}

/** Makes the problems of one rule, so that a rule's file names itself once. */
export const problemsOf = (rule: string): ((path: JsonPath, message: string, code?: string) => Problem) => {
  return (path, message, code = rule.toUpperCase().replaceAll('-', '_')) => ({ rule, path, code, message })
}
