import type { Part } from '../pieces/piece.ts'
import type { ListView } from '../tools-protocol.ts'
import type { Words } from '../words/page.ts'
import { draw, type Answer } from './draw.ts'
import { element } from './element.ts'
import { createPanel, type Panel } from './panel.ts'
import type { Look } from './server.ts'

/** The panel with everything the bot can be asked about. */
export type ContentBrowser = Pick<Panel, 'element' | 'opener' | 'uncover'> & {
  readonly reset: (words: Words) => void
  /** Shows an entry by its code, or the list, and moves the keyboard there. */
  readonly show: (code: string | undefined) => Promise<void>
}

/** Makes the content browser, closed. */
export const createContentBrowser = (look: Look, answer: Answer): ContentBrowser => {
  let unavailable = ''
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

  const readList = async (): Promise<void> => {
    turn += 1
    const own = turn
    const view = await look<ListView>('entries', { search: search.value, ...(due.checked ? { due: '' } : {}) })
    // An answer that a later key press has overtaken is of no use.
    if (own !== turn) return
    dueLabel.textContent = view?.due ?? ''
    count.textContent = view?.found ?? unavailable
    list.replaceChildren(...draw(view?.groups ?? [], answer))
  }
  const readEntry = async (code: string): Promise<void> => {
    const parts = await look<readonly Part[]>('entry', { code })
    if (chosen === code) entry.replaceChildren(...draw(parts ?? [unavailable], answer))
  }
  const read = async (): Promise<void> => {
    overview.hidden = chosen !== undefined
    entry.hidden = chosen === undefined
    await (chosen === undefined ? readList() : readEntry(chosen))
  }
  const panel = createPanel('browser', 'book', () => void read())
  search.addEventListener('input', () => void readList())
  due.addEventListener('change', () => void readList())

  return {
    element: panel.element,
    opener: panel.opener,
    uncover: panel.uncover,
    reset: (words) => {
      unavailable = words.unavailable
      search.placeholder = words.search
      search.setAttribute('aria-label', words.search)
      panel.fill(words.entries, words.close, body)
      if (panel.isOpen()) void read()
    },
    show: async (code) => {
      const before = chosen
      chosen = code
      // The list stays as it was left, so that its reader finds their place in it.
      if (code === undefined) {
        overview.hidden = false
        entry.hidden = true
        const left = [...list.querySelectorAll('button')].find(({ id }) => id === before)
        return (left ?? search).focus()
      }
      await read()
      body.scrollTop = 0
      entry.querySelector('button')?.focus()
    },
  }
}
