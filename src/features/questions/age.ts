import type { Language } from '../../content/schema/text.ts'

const formats: Readonly<Record<Language, Intl.RelativeTimeFormat>> = {
  ja: new Intl.RelativeTimeFormat('ja', { numeric: 'always' }),
  en: new Intl.RelativeTimeFormat('en', { numeric: 'always' }),
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago something was, in whole days, hours or minutes; at least one minute. Both in milliseconds. */
export const ageText = (then: number, now: number, lang: Language): string => {
  const passed = Math.max(now - then, 60_000)
  const [unit, length] = units.find(([, length]) => passed >= length) ?? units[2]
  const text = formats[lang].format(-Math.floor(passed / length), unit)
  // Japanese is written without the space that the format puts after the number.
  return lang === 'ja' ? text.replaceAll(' ', '') : text
}
