import type { Words } from '../words/page.ts'

/**
 * Copies the text of an element, and says so beside the button. Where the browser does not allow it, the text is selected, so that a key
 * copies it.
 */
export const copyFrom = async (id: string, pressed: HTMLElement, words: Words): Promise<void> => {
  const [source, said] = [document.getElementById(id), pressed.nextElementSibling]
  if (source === null || said === null) return
  try {
    await navigator.clipboard.writeText(source.textContent)
    said.textContent = words.copied
  } catch {
    getSelection()?.selectAllChildren(source)
    said.textContent = words.selected
  }
}
