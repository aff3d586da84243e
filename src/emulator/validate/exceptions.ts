import { isObject } from './json.ts'

/** A place where the schemas are wrong or behind the documentation: a value that is right and not to be judged. */
type SpecException = {
  readonly name: string
  readonly key: string
  /** Only in lists under this key; anywhere when left out. */
  readonly within?: string
  readonly accepts: (value: unknown) => boolean
  /** What the schema is shown instead; the value is left out of the judgement otherwise. */
  readonly shownAs?: (value: unknown) => unknown
  readonly reason: string
}

/** The whole list of known flaws of the schemas. Every entry is tested. */
export const SPEC_EXCEPTIONS: readonly SpecException[] = [
  {
    name: 'permissions are strings',
    key: 'default_member_permissions',
    accepts: (value) => typeof value === 'string' && /^\d+$/u.test(value),
    reason: 'The schema says integer; Discord docs, Application Commands, and every library use a decimal string.',
  },
  {
    name: 'age-restricted commands',
    key: 'nsfw',
    accepts: (value) => typeof value === 'boolean',
    reason: 'Missing in the request schema; Discord docs, Application Commands, list it.',
  },
  {
    name: 'polls are cleared by an edit',
    key: 'poll',
    accepts: (value) => value === null,
    reason: 'Missing in the edit schema; Discord docs, Message resource, ask for `poll: null` when converting to V2.',
  },
  {
    name: 'indexes of uploaded files',
    key: 'id',
    within: 'attachments',
    accepts: (value) => Number.isInteger(value),
    shownAs: String,
    reason: 'The schema wants a string; Discord docs, Reference, Uploading Files, number the files with integers.',
  },
  {
    name: 'speech switched off',
    key: 'tts',
    accepts: (value) => value === false,
    reason: 'discord.js sends it with every message, edits included, and Discord ignores it there.',
  },
  {
    name: 'nonce not enforced',
    key: 'enforce_nonce',
    accepts: (value) => value === false,
    reason: 'discord.js sends it with every answer, and Discord ignores it there.',
  },
]

/** A copy of a body as the schema should see it: values that an exception accepts are replaced or left out. */
export const withoutExceptions = (body: unknown, within = ''): unknown => {
  if (Array.isArray(body)) return body.map((value: unknown) => withoutExceptions(value, within))
  if (!isObject(body)) return body
  const judged = Object.entries(body).flatMap(([key, value]) => {
    const exception = SPEC_EXCEPTIONS.find(
      (one) => one.key === key && (one.within === undefined || one.within === within) && one.accepts(value),
    )
    if (exception === undefined) return [[key, withoutExceptions(value, key)] as const]
    return exception.shownAs === undefined ? [] : [[key, exception.shownAs(value)] as const]
  })
  return Object.fromEntries(judged)
}
