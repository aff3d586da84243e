/** Whether a value is what it should be. */
export type Check = (value: unknown) => boolean

/**
 * An object in which each of these fields is right; what else it holds does not matter. Written out for every request that comes in, since
 * schemas that also read, convert and explain take five times as long.
 */
export const fields = (checks: Readonly<Record<string, Check>>): Check => {
  const entries = Object.entries(checks)
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    // An object of whatever fields, as just seen.
    const object = value as Readonly<Record<string, unknown>>
    for (const [name, check] of entries) if (!check(object[name])) return false
    return true
  }
}

/** Missing, or right. */
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

/** Missing, null, or right. */
export const nullish =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value)

/** A list in which each is right. */
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((each) => check(each))

/** An object in which all values are right. */
export const allOf =
  (check: Check): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => check(each))

/** Right in both ways. */
export const both =
  (one: Check, other: Check): Check =>
  (value) =>
    one(value) && other(value)

/** An object that is right for the type that it names, of those that there are. */
export const byType =
  (checks: Readonly<Record<number, Check>>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'number')
      return false
    return checks[value.type]?.(value) === true
  }

/** A text, of this form where one is given. */
export const text =
  (form?: RegExp): Check =>
  (value) =>
    typeof value === 'string' && (form === undefined || form.test(value))

/** A whole number. */
export const integer: Check = (value) => Number.isSafeInteger(value)

/** A text, a number or a flag. */
export const simple: Check = (value) => ['string', 'number', 'boolean'].includes(typeof value)

/** True or false. */
export const flag: Check = (value) => typeof value === 'boolean'

/** A whole number other than this. */
export const otherThan =
  (number: number): Check =>
  (value) =>
    integer(value) && value !== number
