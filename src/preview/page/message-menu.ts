import { button, element } from './element.ts'

/** A line of a menu. */
type MenuItem = { readonly label: string; readonly choose: () => void }

/** The menu of a message. */
export type MessageMenu = {
  readonly element: HTMLElement
  /** Opens it with some lines, and below a title with further ones, or with a note where there are none of these. */
  readonly open: (
    items: readonly MenuItem[],
    further: { readonly title: string; readonly items: readonly MenuItem[]; readonly none: string },
    from: HTMLElement,
    at: { readonly x: number; readonly y: number } | undefined,
  ) => void
}

/**
 * Makes the menu, closed. It closes when the keyboard or the pointer goes elsewhere, and at Escape, which gives the keyboard back to where
 * the menu was opened from. The browser would close a popover of the kind `auto` again as the right button is let go.
 */
export const createMessageMenu = (): MessageMenu => {
  const menu = element('div', { class: 'menu', role: 'menu', tabindex: -1, popover: 'manual' })
  let opener: HTMLElement | undefined
  const close = (): void => menu.hidePopover()
  const move = (to: number): void => {
    const all = [...menu.querySelectorAll('button')]
    ;(all.at(to % all.length) ?? menu).focus()
  }
  menu.addEventListener('keydown', (event) => {
    const at = [...menu.querySelectorAll('button')].findIndex((one) => one === document.activeElement)
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }
    const to = moves[event.key]
    if (to !== undefined) move(to)
    else if (event.key === 'Escape' || event.key === 'Tab') opener?.focus()
    else return
    event.preventDefault()
  })
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !menu.contains(relatedTarget)) close()
  })
  return {
    element: menu,
    open: (items, { title, items: further, none }, from, at) => {
      opener = from
      const line = ({ label, choose }: MenuItem): HTMLElement =>
        button({ role: 'menuitem', tabindex: -1 }, label, () => {
          from.focus()
          choose()
        })
      menu.setAttribute('aria-label', title)
      menu.replaceChildren(
        ...items.map(line),
        element('p', { class: 'menu-title', 'aria-hidden': 'true' }, title),
        ...further.map(line),
        ...(further.length === 0 ? [element('p', { class: 'menu-title' }, none)] : []),
      )
      menu.showPopover()
      const { left, bottom } = from.getBoundingClientRect()
      const { offsetWidth: width, offsetHeight: height } = menu
      // Within the window, wherever it was asked for.
      menu.style.left = `${Math.max(8, Math.min(at?.x ?? left, innerWidth - width - 8))}px`
      menu.style.top = `${Math.max(8, Math.min(at?.y ?? bottom, innerHeight - height - 8))}px`
      move(0)
    },
  }
}
