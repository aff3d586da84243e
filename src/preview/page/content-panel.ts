import type { ContentFaultsView, ContentView } from '../protocol.ts'
import { contentWordsIn, type ContentWords } from './content-words.ts'
import { button, element } from './element.ts'
import type { Words } from './words.ts'

/** What the panel asks of the page. */
type PanelUse = {
  readonly messageAt: (messageId: string) => HTMLElement | undefined
  readonly openEntry: (code: string) => void
  /** Shows a private card again in its place. */
  readonly renew: (messageId: string) => void
}

/** What the page shows about the content and its files. */
type ContentPanel = {
  readonly element: HTMLElement
  readonly show: (words: Words, content: ContentView) => void
  /** Says on a card that it was opened again, where it just was. */
  readonly mark: (words: Words, messageId: string) => void
}

/**
 * Makes the panel that says what is wrong in the content files; it is not there while nothing is. Private cards of entries that changed are
 * opened again, which says so on them; what others see stays, as on Discord, and says that it is older than the entry.
 */
export const createContentPanel = (use: PanelUse): ContentPanel => {
  const panel = element('section', { class: 'content-panel', tabindex: 0, hidden: true })
  // Read out when it changes; what is in it is not read out again while only something else changes.
  const said = element('div', { role: 'status' })
  panel.append(said)
  let before = ''
  /** Cards that were asked for again and have not come yet. */
  const renewing = new Set<string>()

  const showPanel = (words: Words, { faults, waiting, learning }: ContentView): void => {
    const own = contentWordsIn(words.locale)
    const state = JSON.stringify([words.locale, faults, waiting, learning])
    if (state === before) return
    before = state
    const parts = [
      ...listOf(faults, own, 'ja' === words.locale ? 'ja' : 'en', {
        title: own.faults,
        help: own.stays,
        looks: 'wrong',
      }),
      ...listOf(waiting, own, 'ja' === words.locale ? 'ja' : 'en', { title: own.waiting, help: '', looks: 'to-do' }),
      ...(learning ? [element('p', { class: 'learning' }, own.learning)] : []),
    ]
    panel.setAttribute('aria-label', own.region)
    panel.hidden = parts.length === 0
    said.replaceChildren(...parts)
  }

  const showOutdated = (words: Words, { outdated }: ContentView): void => {
    const own = contentWordsIn(words.locale)
    for (const { messageId, code, renewable } of outdated) {
      const message = use.messageAt(messageId)
      if (renewable) {
        renewing.add(messageId)
        use.renew(messageId)
      } else if (message !== undefined && message.querySelector('.outdated') === null) {
        const opener = button({ class: 'button secondary' }, own.openNew, () => use.openEntry(code))
        message
          .querySelector('.body')
          ?.append(element('div', { class: 'outdated' }, element('p', {}, own.outdated), opener))
      }
    }
  }

  return {
    element: panel,
    show: (words, content) => {
      showPanel(words, content)
      showOutdated(words, content)
    },
    mark: (words, messageId) => {
      if (!renewing.delete(messageId)) return
      const note = element('p', { class: 'renewed' }, contentWordsIn(words.locale).renewed)
      use.messageAt(messageId)?.querySelector('.body')?.append(note)
    },
  }
}

type Heading = { readonly title: (count: number) => string; readonly help: string; readonly looks: string }

const listOf = (
  { shown, count }: ContentFaultsView,
  own: ContentWords,
  lang: 'ja' | 'en',
  { title, help, looks }: Heading,
): readonly HTMLElement[] => {
  if (count === 0) return []
  const lines = shown.map(({ place, what, write }) =>
    element(
      'li',
      {},
      element('code', {}, place),
      element('p', {}, what[lang]),
      element('p', { class: 'write' }, write[lang]),
    ),
  )
  return [
    element(
      'div',
      { class: looks },
      element('h2', {}, title(count)),
      ...(help === '' ? [] : [element('p', {}, help)]),
      element('ul', {}, ...lines),
      ...(count === shown.length ? [] : [element('p', {}, own.more(count - shown.length))]),
    ),
  ]
}
