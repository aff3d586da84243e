import type { Piece } from '../pieces/piece.ts'
import type { OutdatedView } from '../protocol.ts'
import { draw, type Answer } from './draw.ts'
import { element } from './element.ts'

/** What the panel asks of the page. */
type PanelUse = {
  readonly messageAt: (messageId: string) => HTMLElement | undefined
  /** Shows a private card again in its place. */
  readonly renew: (messageId: string) => void
  readonly answer: Answer
}

/** What the page shows about the content and its files. */
type ContentPanel = {
  readonly element: HTMLElement
  readonly show: (name: string, pieces: readonly Piece[], outdated: readonly OutdatedView[]) => void
  /** Says on a card that it was opened again, where it just was. */
  readonly mark: (messageId: string) => void
}

/**
 * Makes the panel that says what is wrong in the content files; it is not there while nothing is. Private cards of entries that changed are
 * opened again, which says so on them; what others see stays, as on Discord, and says that it is older than the entry.
 */
export const createContentPanel = ({ messageAt, renew, answer }: PanelUse): ContentPanel => {
  // Read out when it changes; what is in it is not read out again while only something else changes.
  const said = element('div', { role: 'status' })
  const panel = element('section', { class: 'content-panel', tabindex: 0, hidden: true }, said)
  let before = ''
  /** The notes on cards that were asked for again and have not come yet. */
  const renewing = new Map<string, Piece>()

  const put = (messageId: string, note: Piece): void =>
    messageAt(messageId)
      ?.querySelector('.body')
      ?.append(...draw([note], answer))
  return {
    element: panel,
    show: (name, pieces, outdated) => {
      panel.setAttribute('aria-label', name)
      panel.hidden = pieces.length === 0
      const state = JSON.stringify(pieces)
      if (state !== before) said.replaceChildren(...draw(pieces, answer))
      before = state
      for (const { messageId, renewable, note } of outdated) {
        if (renewable) {
          renewing.set(messageId, note)
          renew(messageId)
        } else if (messageAt(messageId)?.querySelector('.outdated') === null) put(messageId, note)
      }
    },
    mark: (messageId) => {
      const note = renewing.get(messageId)
      if (note !== undefined) put(messageId, note)
      renewing.delete(messageId)
    },
  }
}
