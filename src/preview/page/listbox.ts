import { element } from './element.ts'

/** A line of a list to choose from. */
export type Item = { readonly title: string; readonly about?: string; readonly choose: () => void }

/** A list that opens beside the field it belongs to. The keyboard stays in the field. */
export type Listbox = {
  readonly element: HTMLElement
  /** Shows these items with the first one marked; `note` stands in their place where there are none. */
  readonly open: (items: readonly Item[], note?: string) => void
  readonly close: () => void
  readonly isOpen: () => boolean
  /** Chooses the marked item; false where there is none. */
  readonly chooseMarked: () => boolean
  /** Moves the mark; false where there is nothing to move in. */
  readonly move: (step: 1 | -1) => boolean
}

let made = 0

/** Makes the list of a field and ties the two together for screen readers (WAI-ARIA Authoring Practices, Combobox). */
export const createListbox = (field: HTMLElement, label: string): Listbox => {
  made += 1
  const id = `list-${made}`
  const list = element('div', { id, role: 'listbox', 'aria-label': label, class: 'listbox', hidden: true })
  let items: readonly Item[] = []
  let marked = 0
  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-haspopup', 'listbox')
  field.setAttribute('aria-controls', id)
  field.setAttribute('aria-expanded', 'false')
  // A press must not take the focus out of the field before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault())

  const mark = (index: number): void => {
    marked = index
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index))
      if (at === index) option.scrollIntoView({ block: 'nearest' })
    }
    field.setAttribute('aria-activedescendant', `${id}-${index}`)
  }
  const close = (): void => {
    list.hidden = true
    items = []
    field.setAttribute('aria-expanded', 'false')
    field.removeAttribute('aria-activedescendant')
  }
  const option = ({ title, about, choose }: Item, index: number): HTMLElement => {
    const line = element('div', { id: `${id}-${index}`, role: 'option', class: 'option' }, element('span', {}, title))
    if (about !== undefined) line.append(element('span', { class: 'about' }, about))
    line.addEventListener('click', choose)
    line.addEventListener('pointermove', () => index !== marked && mark(index))
    return line
  }
  return {
    element: list,
    open: (next, note) => {
      items = next
      if (next.length === 0 && note === undefined) return close()
      list.replaceChildren(...next.map(option))
      if (next.length === 0) {
        list.append(element('div', { role: 'option', 'aria-disabled': 'true', class: 'option note' }, note ?? ''))
      }
      list.hidden = false
      field.setAttribute('aria-expanded', 'true')
      if (next.length > 0) mark(0)
      else field.removeAttribute('aria-activedescendant')
    },
    close,
    isOpen: () => !list.hidden,
    chooseMarked: () => {
      // Looked up before: choosing closes the list.
      const item = items[marked]
      item?.choose()
      return item !== undefined
    },
    move: (step) => {
      if (items.length > 0) mark((marked + step + items.length) % items.length)
      return items.length > 0
    },
  }
}

/** Does something with the keys of a field, but for those of an input method. `handle` says whether a key was used up. */
export const onKeys = (field: HTMLElement, handle: (key: string) => boolean): void =>
  field.addEventListener('keydown', (event) => {
    if (!isComposing(event) && handle(event.key)) event.preventDefault()
  })

/**
 * Whether a key belongs to an input method, which is putting kana together: then it is no command. Safari reports the key that ends a
 * composition after the composition, with the code 229 (W3C UI Events, Key events during composition).
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229
