import type { Handlers } from '../../door/press.ts'
import { languages } from '../../content/schema/text.ts'
import type { GuildSettings } from '../../store/settings.ts'
import { changeSettings } from './change.ts'

/** What the menu of /settings does. */
export const settingsHandlers: Handlers<'settle'> = {
  settle: ({ what, value }, press) => ({ later: () => changeSettings(press, changeOf[what](value)) }),
}

/** /settings has no forms. */
export const settingsSubmits = {}

const idOrNone = (value: string): string | undefined => (/^\d{1,20}$/.test(value) ? value : undefined)

const changeOf: Readonly<
  Record<Parameters<typeof settingsHandlers.settle>[0]['what'], (value: string) => Partial<GuildSettings>>
> = {
  // prettier-ignore
  // Tags belong to their forum.
  questions: () => ({ questionChannel: undefined, openTag: undefined, solvedTag: undefined }),
  'open-tag': (value) => ({ openTag: idOrNone(value) }),
  'solved-tag': (value) => ({ solvedTag: idOrNone(value) }),
  reports: () => ({ moderatorChannel: undefined }),
  // A channel that was deleted can be chosen by no option any more.
  quiet: (value) => (value === '' ? { quiet: [] } : {}),
  refresh: (value) => ({ refreshPins: value === 'on' }),
  language: (value) => ({ language: languages.find((lang) => lang === value) }),
}
