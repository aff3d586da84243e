import type { Language } from '../../content/schema/text.ts'

const units = [
  { length: 86_400_000, ja: '日', en: 'day' },
  { length: 3_600_000, ja: '時間', en: 'hour' },
  { length: 60_000, ja: '分', en: 'minute' },
] as const

/** How long ago something was, in whole days, hours or minutes; at least one minute. Both in milliseconds. */
export const ageText = (then: number, now: number, lang: Language): string => {
  const passed = Math.max(now - then, 60_000)
  const unit = units.find(({ length }) => passed >= length) ?? units[2]
  const count = Math.floor(passed / unit.length)
  return lang === 'ja' ? `${count}${unit.ja}前` : `${count} ${unit.en}${count === 1 ? '' : 's'} ago`
}
