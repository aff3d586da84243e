import type { Language } from '../content/schema/text.ts'

/** The language for a Discord or POSIX locale (`ja`, `en-US`, `ja_JP.UTF-8`): Japanese for Japanese, English for every other. */
export const languageOf = (locale: string | undefined): Language => (/^ja\b|^ja_/i.test(locale ?? '') ? 'ja' : 'en')
