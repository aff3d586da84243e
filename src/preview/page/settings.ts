import type { Snapshot } from '../protocol.ts'
import type { Words } from '../words/page.ts'
import { button, element, icon, signButton } from './element.ts'

/** What the header asks of the page. */
export type SettingsUse = {
  readonly speak: (locale: string) => void
  readonly become: (person: string) => void
  readonly togglePlaces: () => void
}

/** The head of the page: what this is, who acts, and in which language. */
export const header = (words: Words, snapshot: Snapshot, use: SettingsUse): HTMLElement =>
  element(
    'header',
    { class: 'top' },
    element('a', { class: 'skip', href: '#message' }, words.skip),
    signButton('tool places-switch', words.showPlaces, icon('list'), use.togglePlaces, {
      'aria-controls': 'places',
      'aria-expanded': 'false',
    }),
    element(
      'div',
      { class: 'title' },
      element('h1', {}, 'Ronten', element('span', {}, '論点')),
      element('p', {}, words.preview, ' ', element('span', {}, `(${words.unaffiliated})`)),
    ),
    element('div', { class: 'settings' }, personSwitch(words, snapshot, use), languageSwitch(words, use), theme(words)),
  )

const personSwitch = (words: Words, { people, person }: Snapshot, { become }: SettingsUse): HTMLElement => {
  const choice = element(
    'select',
    { 'aria-label': words.person },
    ...people.map(({ name, displayName }) =>
      element('option', { value: name, selected: name === person.name }, words.people[name] ?? displayName),
    ),
  )
  choice.addEventListener('change', () => become(choice.value))
  return choice
}

const languages = [
  ['ja', '日本語'],
  ['en-US', 'English'],
] as const

const languageSwitch = (words: Words, { speak }: SettingsUse): HTMLElement =>
  element(
    'div',
    { class: 'switch', role: 'group', 'aria-label': words.language },
    ...languages.map(([locale, name]) =>
      button({ lang: locale, 'aria-pressed': String(locale === words.locale) }, name, () => {
        if (locale !== words.locale) speak(locale)
      }),
    ),
  )

const theme = (words: Words): HTMLElement =>
  signButton('theme', words.theme, icon('contrast'), () => {
    const { dataset } = document.documentElement
    const dark = dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    dataset['theme'] = dark === 'dark' ? 'light' : 'dark'
    localStorage.setItem('theme', dataset['theme'])
  })

/** Takes up the choices of an earlier visit: light or dark, who acts, and the language, else the browser's. */
export const remembered = (): { readonly locale: string; readonly person: string } => {
  const chosen = localStorage.getItem('theme')
  if (chosen !== null) document.documentElement.dataset['theme'] = chosen
  const locale = localStorage.getItem('locale') ?? navigator.language
  return { locale: locale.startsWith('ja') ? 'ja' : 'en-US', person: localStorage.getItem('person') ?? 'member' }
}
