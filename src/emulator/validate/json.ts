/** A JSON object of unknown content, as a request body is. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Where something stands in a body: keys and indexes from the root. */
export type JsonPath = readonly (string | number)[]

/** Whether a value is a JSON object (and not an array or null). */
export const isObject = (value: unknown): value is JsonObject => {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list with their indexes; anything else is skipped, the schemas report it. */
export const objectsIn = (list: unknown): readonly (readonly [number, JsonObject])[] => {
  if (!Array.isArray(list)) return []
  return list.flatMap((value: unknown, index) => (isObject(value) ? [[index, value] as const] : []))
}

/** A string field, or '' where the field is missing or something else. */
export const text = (value: unknown): string => {
  return typeof value === 'string' ? value : ''
}

/** An integer field, or 0 where the field is missing or something else. */
export const integer = (value: unknown): number => {
  return typeof value === 'number' && Number.isInteger(value) ? value : 0
}

/** What stands at a path of a JSON value, or undefined. */
export const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown => {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return typeof key === 'number' ? (value[key] as unknown) : undefined
    return isObject(value) ? value[String(key)] : undefined
  }, body)
}
