import type { ChannelView, Snapshot } from '../protocol.ts'
import { button, element, icon } from './element.ts'
import type { Words } from './words.ts'

/** What the header asks of the page. */
export type SettingsUse = {
  readonly speak: (locale: string) => void
  readonly moveTo: (channelId: string) => void
}

/** How a place is called. */
export const placeName = ({ name, guild }: ChannelView, words: Words): string =>
  guild === null ? words.direct : `#${name}`

/** The head of the page: what this is, and where and in which language the person is. */
export const header = (words: Words, { channels, channelId }: Snapshot, use: SettingsUse): HTMLElement =>
  element(
    'header',
    { class: 'top' },
    element('a', { class: 'skip', href: '#message' }, words.skip),
    element(
      'div',
      { class: 'title' },
      element('h1', {}, 'Ronten', element('span', {}, '論点')),
      element('p', {}, words.preview, ' ', element('span', {}, `(${words.unaffiliated})`)),
    ),
    element(
      'div',
      { class: 'settings' },
      placeSwitch(words, channels, channelId, use),
      languageSwitch(words, use),
      theme(words),
    ),
  )

const placeSwitch = (
  words: Words,
  channels: readonly ChannelView[],
  channelId: string,
  { moveTo }: SettingsUse,
): HTMLElement => {
  const choice = element(
    'select',
    { 'aria-label': words.place },
    ...channels.map((channel) =>
      element(
        'option',
        { value: channel.id, selected: channel.id === channelId },
        [channel.guild ?? '', placeName(channel, words)].join(' ').trim(),
      ),
    ),
  )
  choice.addEventListener('change', () => moveTo(choice.value))
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
  button({ class: 'theme', 'aria-label': words.theme, title: words.theme }, icon('contrast'), () => {
    const { dataset } = document.documentElement
    const dark = dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    dataset['theme'] = dark === 'dark' ? 'light' : 'dark'
    localStorage.setItem('theme', dataset['theme'])
  })

/** Takes up the choices of an earlier visit: light or dark, and the language, else the browser's. */
export const remembered = (): { readonly locale: string } => {
  const chosen = localStorage.getItem('theme')
  if (chosen !== null) document.documentElement.dataset['theme'] = chosen
  const locale = localStorage.getItem('locale') ?? navigator.language
  return { locale: locale.startsWith('ja') ? 'ja' : 'en-US' }
}
