import { element, signButton } from './element.ts'

/**
 * Opens a window over the page, which the rest of the page waits for: the keyboard stays in it, the browser closes it at Escape and
 * gives the keyboard back to where it was (WHATWG HTML, the dialog element).
 * @returns a function that closes it
 */
export const openDialog = (
  title: string,
  closeLabel: string,
  looks: string,
  ...children: readonly (Node | string)[]
): (() => void) => {
  const close = (): void => dialog.close()
  const heading = element('h2', { id: 'dialog-title' }, title)
  const dialog = element(
    'dialog',
    { class: looks, 'aria-labelledby': 'dialog-title' },
    element('header', {}, heading, signButton('drop', closeLabel, '×', close)),
    ...children,
  )
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return
    // From the last field on to the first and back, and not to the browser's own controls.
    const fields = [...dialog.querySelectorAll<HTMLElement>('button, input, select, textarea, a')]
    const [from, to] = event.shiftKey ? [fields[0], fields.at(-1)] : [fields.at(-1), fields[0]]
    if (document.activeElement !== from) return
    event.preventDefault()
    to?.focus()
  })
  dialog.addEventListener('close', () => dialog.remove())
  // A press beside the window, on the dimmed page, falls on the dialog itself.
  dialog.addEventListener('pointerdown', ({ target }) => target === dialog && looks !== 'modal' && close())
  document.querySelector('dialog')?.close()
  document.body.append(dialog)
  dialog.showModal()
  return close
}
