import type { Picture } from '../pieces/piece.ts'
import { button, element, icon, signButton } from './element.ts'

/** A part of the page beside the messages, closed at first. On a narrow screen it is a sheet over them. */
export type Panel = {
  readonly element: HTMLElement
  /** The button that opens and closes it. */
  readonly opener: HTMLElement
  readonly isOpen: () => boolean
  /** Opens it, or leaves it open, and moves the keyboard to its heading. At Escape the keyboard goes back to where it was. */
  readonly open: () => void
  readonly close: () => void
  /** Closes it where it lies over the messages. */
  readonly uncover: () => void
  /** Names it in the page's language, and shows in it what is given. */
  readonly fill: (title: string, closeLabel: string, ...children: readonly Node[]) => void
}

const narrow = matchMedia('(width <= 760px)')
let shown: Panel | undefined

/** Makes a panel; `opened` is called whenever it was opened, before the keyboard moves. One panel is open at a time. */
export const createPanel = (id: string, picture: Picture, opened: () => void): Panel => {
  const box = element('aside', { id, class: 'side', hidden: true, 'aria-labelledby': `${id}-title` })
  let back: Element | null = null
  const cover = (): void => {
    // What lies below a sheet cannot be reached.
    for (const one of box.parentElement?.children ?? []) {
      if (one instanceof HTMLElement && !one.matches('.side')) one.inert = narrow.matches && !box.hidden
    }
  }
  const turn = (open: boolean): void => {
    box.hidden = !open
    opener.setAttribute('aria-expanded', String(open))
    cover()
  }
  const panel: Panel = {
    element: box,
    opener: button({ class: 'tool', 'aria-controls': id, 'aria-expanded': 'false' }, icon(picture), () =>
      box.hidden ? panel.open() : panel.close(),
    ),
    isOpen: () => !box.hidden,
    open: () => {
      if (shown !== panel) shown?.close()
      shown = panel
      if (!box.contains(document.activeElement)) back = document.activeElement
      turn(true)
      opened()
      box.querySelector('h2')?.focus()
    },
    close: () => {
      const hadFocus = box.contains(document.activeElement)
      turn(false)
      if (!hadFocus) return
      const target = back?.isConnected ? back : opener
      if (target instanceof HTMLElement) target.focus()
    },
    uncover: () => void (narrow.matches && panel.close()),
    fill: (title, closeLabel, ...children) => {
      opener.setAttribute('aria-label', title)
      opener.title = title
      box.replaceChildren(
        element(
          'header',
          {},
          element('h2', { id: `${id}-title`, tabindex: -1 }, title),
          signButton('drop', closeLabel, '×', panel.close),
        ),
        ...children,
      )
    },
  }
  const { opener } = panel
  narrow.addEventListener('change', () => shown === panel && cover())
  box.addEventListener('keydown', ({ key }) => key === 'Escape' && panel.close())
  return panel
}
