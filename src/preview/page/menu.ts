import type { MenuPart } from '../pieces/piece.ts'
import type { Answer } from './draw.ts'
import { button, element, icon } from './element.ts'
import { createListbox, onKeys } from './listbox.ts'

/** A menu of a message: opens a list, and one choice is sent at once. */
export const menuElement = ({ menu, shown, disabled, options }: MenuPart, answer: Answer): HTMLElement => {
  const toggle = (): void => (list.isOpen() ? list.close() : open())
  const trigger = button({ class: 'select', disabled, 'aria-label': menu }, element('span', {}, shown), toggle)
  trigger.append(icon('chevron'))
  const list = createListbox(trigger, menu)
  const open = (): void => {
    // Towards the side with more room: the messages around it scroll.
    list.element.classList.toggle('below', trigger.getBoundingClientRect().top < innerHeight / 2)
    list.open(
      options.map(({ asks, ...line }) => ({
        ...line,
        choose: () => {
          list.close()
          answer(asks, trigger)
        },
      })),
    )
  }
  trigger.addEventListener('blur', list.close)
  onKeys(trigger, (key) => {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined
    if (!list.isOpen()) {
      if (step !== undefined) open()
      return step !== undefined
    }
    if (key === 'Escape') list.close()
    else if (step !== undefined) list.move(step)
    else if (key === 'Enter' || key === ' ') list.chooseMarked()
    else return false
    return true
  })
  return element('div', { class: 'select-place' }, trigger, list.element)
}
