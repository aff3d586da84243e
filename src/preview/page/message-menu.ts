import type { MessageCommandView } from '../protocol.ts'
import { button, element } from './element.ts'
import type { Words } from './words.ts'

/** The menu of a message. */
export type MessageMenu = {
  readonly element: HTMLElement
  readonly open: (
    words: Words,
    commands: readonly MessageCommandView[],
    from: HTMLElement,
    at: { readonly x: number; readonly y: number } | undefined,
    choose: (command: string) => void,
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
    open: (words, commands, from, at, choose) => {
      opener = from
      menu.setAttribute('aria-label', words.apps)
      menu.replaceChildren(
        element('p', { class: 'menu-title', 'aria-hidden': 'true' }, words.apps),
        ...commands.map(({ name, label }) =>
          button({ role: 'menuitem', tabindex: -1 }, label, () => {
            from.focus()
            choose(name)
          }),
        ),
        ...(commands.length === 0 ? [element('p', { class: 'menu-title' }, words.noMessageCommand)] : []),
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
