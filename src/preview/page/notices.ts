import type { FaultView } from '../protocol.ts'
import type { Words } from '../words/page.ts'
import { button, element } from './element.ts'

/** The corner where the page itself reports. */
export type Notices = {
  readonly element: HTMLElement
  /** Says what Discord would refuse; it stays until it is closed. */
  readonly reject: (words: Words, fault: FaultView) => void
  /** Says that the connection was lost; nothing takes that back. */
  readonly connection: (lost: string | null) => void
}

/** Makes the corner, with nothing in it. */
export const createNotices = (): Notices => {
  const line = element('p', { class: 'notice', role: 'status', hidden: true })
  const corner = element('div', { class: 'notices', role: 'alert' })
  return {
    element: element('div', { class: 'corner' }, line, corner),
    reject: (words, { rule, path, message, route }) => {
      const notice = element(
        'div',
        { class: 'notice reject' },
        element('strong', {}, words.rejected),
        element('p', {}, message),
        element('code', {}, [rule, path, route].filter((part) => part !== '').join(' · ')),
      )
      notice.append(button({ class: 'drop', 'aria-label': words.close }, '×', () => notice.remove()))
      corner.append(notice)
    },
    connection: (lost) => {
      line.textContent = lost
      line.hidden = lost === null
    },
  }
}
