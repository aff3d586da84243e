import type { LocalizationMap } from 'discord-api-types/v10'

const FALLBACKS: Readonly<Record<string, string>> = { 'en-US': 'en-GB', 'en-GB': 'en-US', 'es-419': 'es-ES' }

/**
 * A text as a client in `locale` shows it: that language, else the near one, else the default.
 * Source: Discord docs, Application Commands, "Locale Fallbacks".
 */
export const localise = (
  fallback: string,
  localizations: LocalizationMap | null | undefined,
  locale: string,
): string => {
  const map: Readonly<Record<string, string | null | undefined>> = localizations ?? {}
  return map[locale] ?? map[FALLBACKS[locale] ?? ''] ?? fallback
}
