import type { Part } from '../pieces/piece.ts'
import type { Words } from '../words/page.ts'
import { draw, type Answer } from './draw.ts'
import { element } from './element.ts'
import { createPanel, type Panel } from './panel.ts'
import type { Look } from './server.ts'

/** What the inspector shows: an exchange by its id, that of a message, or the list of all. */
type Subject = { readonly exchange?: string; readonly message?: string }

/** The panel that shows what went over the wire. */
export type Inspector = Pick<Panel, 'element' | 'opener'> & {
  /** Sets it up for a language and a person. */
  readonly reset: (words: Words, personId: string) => void
  /** Shows what is new, where the panel is open. */
  readonly refresh: () => void
  /** Opens it, where it is not open, and shows something in it. */
  readonly show: (subject: Subject) => Promise<void>
}

/** Makes the inspector, closed. */
export const createInspector = (look: Look, answer: Answer): Inspector => {
  let unavailable = ''
  let person = ''
  let subject: Subject = {}
  let drawn = ''
  let turn = 0
  const body = element('div', { class: 'side-body' })

  const find = ({ exchange: id, message }: Subject): Promise<readonly Part[] | undefined> => {
    if (message !== undefined) return look('exchange', { message })
    return id === undefined ? look('exchanges') : look('exchange', { id })
  }
  const refresh = async (): Promise<void> => {
    turn += 1
    const own = turn
    const found = (await find(subject)) ?? [unavailable]
    // A later look has overtaken this one, or nothing has changed: whoever reads keeps their place.
    const state = JSON.stringify(found)
    if (own !== turn || state === drawn) return
    drawn = state
    const focused = body.contains(document.activeElement) ? document.activeElement?.id : undefined
    body.replaceChildren(...draw(found, answer))
    if (focused) document.getElementById(focused)?.focus()
  }
  const panel = createPanel('inspector', 'braces', () => void refresh())
  return {
    element: panel.element,
    opener: panel.opener,
    reset: (words, personId) => {
      if (personId !== person) subject = {}
      person = personId
      unavailable = words.unavailable
      panel.fill(words.inspector, words.close, body)
      if (panel.isOpen()) void refresh()
    },
    refresh: () => void (panel.isOpen() && refresh()),
    show: async (next) => {
      subject = next
      if (next.message !== undefined) return panel.open()
      await refresh()
      body.scrollTop = 0
      body.querySelector('button')?.focus()
    },
  }
}
