/** How deep causes are followed, and how many errors of one that stands for several. */
const most = 4

/** What of an error tells what happened and where. Everything else may hold what was sent: bodies, headers, rows of the database. */
const told = ['code', 'status', 'method', 'url', 'errno', 'syscall', 'severity', 'constraint', 'table'] as const

/**
 * An error as plain fields for the log, with what caused it. A library may hang whatever it likes on its errors (the body of a request, the
 * row that a database refused), so that only known fields are taken.
 */
export const errorFields = (error: unknown, depth = 0): object => {
  if (!(error instanceof Error))
    return { type: typeof error, message: typeof error === 'string' ? error : 'not an error' }
  const fields = Object.fromEntries(
    told.flatMap((key) => {
      const value: unknown = Reflect.get(error, key)
      return typeof value === 'string' || typeof value === 'number' ? [[key, value]] : []
    }),
  )
  const deeper = depth < most
  return {
    type: error.name,
    message: error.message,
    ...fields,
    stack: error.stack,
    ...(deeper && error.cause !== undefined ? { cause: errorFields(error.cause, depth + 1) } : {}),
    ...(deeper && error instanceof AggregateError
      ? { errors: error.errors.slice(0, most).map((each) => errorFields(each, depth + 1)) }
      : {}),
  }
}
