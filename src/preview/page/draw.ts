import type { Ask, Piece } from '../pieces/piece.ts'
import { element, icon } from './element.ts'
import { menuElement } from './menu.ts'

/** Does what a piece asks for that was pressed; `from` is where the keyboard goes back to. */
export type Answer = (ask: Ask, from: HTMLElement) => void

/** Makes what is seen of pieces, in the language of the page. Texts become text nodes alone, so that no text can become markup. */
export const draw = (pieces: readonly Piece[], answer: Answer): readonly (Node | string)[] =>
  pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    if ('icon' in piece) return icon(piece.icon)
    if ('menu' in piece) return menuElement(piece, answer)
    const { tag, attributes, parts, asks, style } = piece
    const made = element(tag, attributes, ...draw(parts, answer))
    Object.assign(made.style, style)
    if (made instanceof HTMLTimeElement) made.textContent = timeOn(made)
    if (asks !== undefined) made.addEventListener('click', () => answer(asks, made))
    return made
  })

const timeOn = ({ dateTime, dataset }: HTMLTimeElement): string =>
  new Date(dateTime).toLocaleTimeString(
    document.documentElement.lang,
    dataset['style'] === 'medium' ? { timeStyle: 'medium' } : { hour: '2-digit', minute: '2-digit' },
  )
