import { Locale } from 'discord-api-types/v10'
import { isObject } from '../json.ts'
import type { JsonPath } from '../json.ts'
import type { Problem } from '../problem.ts'
import { problemsOf } from '../problem.ts'

const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale))
const KEYS: ReadonlySet<string> = new Set(['name_localizations', 'description_localizations'])

const problem = problemsOf('locale-key')

/** Localizations are keyed by Discord's locales, in commands and in autocomplete answers. Source: Discord docs, Reference, Locales. */
export const localeKey = (value: unknown, at: JsonPath): readonly Problem[] => {
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => localeKey(one, [...at, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, one]) => {
    if (!KEYS.has(key) || !isObject(one)) return localeKey(one, [...at, key])
    return Object.keys(one)
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) => problem([...at, key, locale], `"${locale}" is not a locale of Discord.`, 'BASE_TYPE_CHOICES'))
  })
}
