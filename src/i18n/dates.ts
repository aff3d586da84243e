import type { Language } from '../content/schema/text.ts'

/** Written out, since the first formatter of Intl takes 9 MB and a tenth of the start. */
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] // prettier-ignore

/** A date as precise as it is known, as people write it: `2026-07` is 2026年7月, or July 2026. */
export const dateText = (date: string, lang: Language): string => {
  const [year = '', month, day] = date.split('-')
  if (lang === 'ja')
    return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`
  const name = month === undefined ? '' : (months[Number(month) - 1] ?? '')
  return [day === undefined ? '' : String(Number(day)), name, year].filter((part) => part !== '').join(' ')
}
