import { isObject } from '../json.ts'
import type { JsonPath } from '../json.ts'
import type { Problem } from '../problem.ts'
import { problemsOf } from '../problem.ts'
import type { MessageSubject, Rule } from '../rule.ts'

const problem = problemsOf('safe-url')
const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'discord:', 'attachment:'])

const check = (value: unknown, path: JsonPath): readonly Problem[] => {
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => check(one, [...path, index]))
  if (isObject(value)) return Object.entries(value).flatMap(([key, one]) => check(one, [...path, key]))
  if (path.at(-1) !== 'url' || typeof value !== 'string') return []
  const scheme = /^[a-z][a-z0-9+.-]*:/iu.exec(value)?.[0].toLowerCase()
  if (scheme !== undefined && SCHEMES.has(scheme)) return []
  return [problem(path, `Scheme "${scheme ?? ''}" is not supported.`, 'URL_TYPE_INVALID_SCHEME')]
}

/** Every `url` is http, https, discord or attachment. Source: Discord docs, Components reference, Unfurled Media Item. */
export const safeUrl: Rule<MessageSubject> = ({ body, at }) =>
  ['components', 'embeds'].flatMap((key) => check(body[key], [...at, key]))
