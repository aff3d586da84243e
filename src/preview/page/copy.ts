import { button, element } from './element.ts'
import type { InspectorWords } from './inspector-words.ts'

/** A button that copies the text of an element. Where the browser does not allow it, the text is selected, so that a key copies it. */
export const copyButton = (words: InspectorWords, what: string, source: HTMLElement): HTMLElement => {
  const said = element('span', { role: 'status' })
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(source.textContent)
      said.textContent = words.copied
    } catch {
      getSelection()?.selectAllChildren(source)
      said.textContent = words.selected
    }
  }
  return element(
    'div',
    {},
    button({ class: 'button' }, words.copy(what), () => void copy()),
    said,
  )
}
