import type { OptionValues } from '../protocol.ts'
import type { EntryGroup, EntryHead, EntryView } from '../tools-protocol.ts'
import { browserWords } from './content-browser-words.ts'
import { button, element, tagElements } from './element.ts'
import { sideElements } from './entry-sides.ts'
import { createPanel, type Panel } from './panel.ts'
import type { Words } from './words.ts'

/** The panel with everything the bot can be asked about. */
export type ContentBrowser = Pick<Panel, 'element' | 'opener'> & {
  readonly reset: (words: Words) => void
  /** Reads again what is shown, since the content may be another. */
  readonly refresh: () => void
}

/** What the browser asks of the page. */
type BrowserUse = {
  readonly look: <Found>(name: string, query?: Readonly<Record<string, string>>) => Promise<Found | undefined>
  readonly run: (command: string, values: OptionValues) => void
}

/** Makes the content browser, closed. */
export const createContentBrowser = ({ look, run }: BrowserUse): ContentBrowser => {
  let words = browserWords('')
  let page: Words
  /** The code of the entry that is shown; undefined for the list. */
  let chosen: string | undefined
  let turn = 0
  const search = element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false', maxlength: 100 })
  const due = element('input', { type: 'checkbox' })
  const dueLabel = element('span', {})
  const count = element('p', { class: 'about', role: 'status' })
  const list = element('div', {})
  const overview = element('div', {}, search, element('label', { class: 'line' }, due, dueLabel), count, list)
  const entry = element('div', { hidden: true })
  const body = element('div', { class: 'side-body' }, overview, entry)

  const titleOf = ({ titles: [ja, en] }: EntryHead): string => (page.locale === 'ja' ? ja : en)
  const dueMark = ({ dueSince }: EntryHead): readonly HTMLElement[] =>
    tagElements(dueSince === null ? [] : [words.due(dueSince)])
  const line = (head: EntryHead): HTMLElement => {
    const label = element(
      'span',
      {},
      titleOf(head),
      ' ',
      element('span', { class: 'about' }, head.code),
      ...dueMark(head),
    )
    const made = button({ class: 'line' }, label, () => void goTo(head.code))
    made.dataset['code'] = head.code
    return element('li', {}, made)
  }
  const groupElement = ({ label, total, entries }: EntryGroup, open: boolean): HTMLElement =>
    element(
      'details',
      { open },
      element('summary', {}, words.group(label, entries.length, total)),
      element('ul', { class: 'bare-list' }, ...entries.map(line)),
    )

  const showList = async (): Promise<void> => {
    turn += 1
    const own = turn
    const groups = await look<EntryGroup[]>('entries', { search: search.value, ...(due.checked ? { due: '' } : {}) })
    // An answer that a later key press has overtaken is of no use.
    if (own !== turn) return
    const found = groups?.reduce((sum, { entries }) => sum + entries.length, 0)
    dueLabel.textContent = words.dueOnly(groups?.reduce((sum, group) => sum + group.due, 0) ?? 0)
    count.textContent = found === undefined ? words.unavailable : found === 0 ? words.none : words.found(found)
    const isNarrowed = search.value.trim() !== '' || due.checked
    const shown = (groups ?? []).filter(({ entries }) => entries.length > 0)
    list.replaceChildren(...shown.map((group) => groupElement(group, isNarrowed)))
  }
  const showEntry = async (code: string): Promise<void> => {
    const view = await look<EntryView>('entry', { code })
    if (chosen !== code) return
    entry.replaceChildren(
      button({ class: 'button' }, `← ${words.back}`, () => void goTo(undefined)),
      ...(view === undefined ? [element('p', {}, words.unavailable)] : entryElements(view)),
    )
  }
  const entryElements = (view: EntryView): readonly HTMLElement[] => [
    button({ class: 'button primary' }, words.lookUp(view.command), () => {
      panel.uncover()
      run(view.command, { [view.option]: view.code })
    }),
    ...dueMark(view),
    sideElements(view.sides),
  ]
  const show = async (): Promise<void> => {
    overview.hidden = chosen !== undefined
    entry.hidden = chosen === undefined
    await (chosen === undefined ? showList() : showEntry(chosen))
  }
  const goTo = async (code: string | undefined): Promise<void> => {
    const before = chosen
    chosen = code
    // The list stays as it was left, so that its reader finds their place in it.
    if (code === undefined) {
      overview.hidden = false
      entry.hidden = true
      const left = [...list.querySelectorAll<HTMLElement>('[data-code]')].find((one) => one.dataset['code'] === before)
      return (left ?? search).focus()
    }
    await show()
    body.scrollTop = 0
    entry.querySelector('button')?.focus()
  }
  const panel = createPanel('browser', 'book', () => void show())
  search.addEventListener('input', () => void showList())
  due.addEventListener('change', () => void showList())

  return {
    element: panel.element,
    opener: panel.opener,
    reset: (next) => {
      page = next
      words = browserWords(next.locale)
      search.placeholder = words.search
      search.setAttribute('aria-label', words.search)
      panel.fill(words.title, next.close, body)
      if (panel.isOpen()) void show()
    },
    refresh: () => void (panel.isOpen() && show()),
  }
}
