/** What the emulator reads of an issue of zod. */
export type SchemaIssue = {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly origin?: string
  readonly maximum?: number
  readonly minimum?: number
  readonly format?: string
  readonly expected?: string
  readonly values?: readonly unknown[]
  readonly errors?: readonly (readonly SchemaIssue[])[]
}

/** Says an issue the way Discord does: a code and an English sentence. */
export const describeIssue = (
  issue: SchemaIssue,
  value: unknown,
): { readonly code: string; readonly message: string } => {
  if (value === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
  switch (issue.code) {
    case 'too_big': {
      const limit = issue.maximum ?? 0
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${limit} or fewer in length.` }
        : { code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${limit}.` }
    }
    case 'too_small': {
      const limit = issue.minimum ?? 0
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${limit} or more in length.` }
        : { code: 'NUMBER_TYPE_MIN', message: `Value should be greater than or equal to ${limit}.` }
    }
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of ${JSON.stringify(issue.values ?? [])}.` }
    case 'invalid_format':
      return { code: 'BASE_TYPE_INVALID_FORMAT', message: `Not a well formed ${issue.format ?? 'value'}.` }
    case 'invalid_type':
      return { code: 'BASE_TYPE_INVALID', message: `Expected ${issue.expected ?? 'another type'}.` }
    default:
      return { code: 'UNION_TYPE_CHOICES', message: 'Value matches none of the allowed forms.' }
  }
}
