import type { APIButtonComponent, APIMessage, APIStringSelectComponent } from 'discord-api-types/v10'
import { button, element, icon } from './element.ts'
import { createListbox, onKeys } from './listbox.ts'
import { linkElement, type Visit } from './link.ts'

/** What a message needs to be drawn and used. */
export type Use = Visit & {
  readonly press: (messageId: string, customId: string) => void
  readonly choose: (messageId: string, customId: string, value: string) => void
}

// Discord's button styles by number (Discord docs, Component Reference, Button Styles); the module of names is not in the browser.
const styles: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' }

/** A button of a message; one with an address opens it. */
export const buttonElement = (part: APIButtonComponent, message: APIMessage, use: Use): HTMLElement => {
  const looks = `button ${styles[part.style] ?? 'secondary'}`
  const label = 'label' in part ? (part.label ?? '') : ''
  if ('url' in part) {
    return linkElement(part.url, looks, [label, icon('link')], use)
  }
  const customId = 'custom_id' in part ? part.custom_id : ''
  return button({ class: looks, disabled: part.disabled === true }, label, () => use.press(message.id, customId))
}

/** A menu of a message: opens a list, and one choice is sent at once. */
export const selectElement = (
  part: APIStringSelectComponent,
  message: APIMessage,
  { words, choose }: Use,
): HTMLElement => {
  const chosen = part.options.find((option) => option.default === true)
  const label = part.placeholder ?? words.select
  const shown = element('span', {}, chosen?.label ?? label)
  const trigger = element('button', { type: 'button', class: 'select', disabled: part.disabled === true })
  trigger.append(shown, icon('chevron'))
  trigger.setAttribute('aria-label', label)
  const list = createListbox(trigger, label)
  const open = (): void => {
    // Towards the side with more room: the messages around it scroll.
    list.element.classList.toggle('below', trigger.getBoundingClientRect().top < innerHeight / 2)
    list.open(
      part.options.map(({ label: title, description, value }) => ({
        title,
        ...(description === undefined ? {} : { about: description }),
        choose: () => {
          list.close()
          choose(message.id, part.custom_id, value)
        },
      })),
    )
  }
  trigger.addEventListener('click', () => (list.isOpen() ? list.close() : open()))
  trigger.addEventListener('blur', list.close)
  onKeys(trigger, (key) => {
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp'
    if (!list.isOpen()) {
      if (isArrow) open()
      return isArrow
    }
    if (key === 'Escape') list.close()
    else if (isArrow) list.move(key === 'ArrowDown' ? 1 : -1)
    else if (key === 'Enter' || key === ' ') list.chooseMarked()
    else return false
    return true
  })
  return element('div', { class: 'select-place' }, trigger, list.element)
}
