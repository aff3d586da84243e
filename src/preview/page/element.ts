import type { Attributes, Picture } from '../pieces/piece.ts'

/**
 * Makes an element. Children that are strings become text, never markup; an attribute that is true stands without a value, one that is
 * false or undefined is left out.
 */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children)
  return made
}

/** Makes a button that does something. */
export const button = (attributes: Attributes, label: string | Node, act: () => void): HTMLButtonElement => {
  const made = element('button', { type: 'button', ...attributes }, label)
  made.addEventListener('click', act)
  return made
}

/** A button that shows a sign or picture: its label is read out, and shown where the pointer rests. */
export const signButton = (
  looks: string,
  label: string,
  sign: string | Node,
  act: () => void,
  more: Attributes = {},
): HTMLButtonElement => button({ class: looks, 'aria-label': label, title: label, ...more }, sign, act)

const svg = 'http://www.w3.org/2000/svg'

/** Outlines in a square of 24 units. */
const outlines: Readonly<Record<Picture, string>> = {
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zm10-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  send: 'M4 12h15M13 6l6 6-6 6',
  contrast: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 0v18',
  chevron: 'M6 9l6 6 6-6',
  link: 'M14 4h6v6M20 4l-9 9M10 5H4v15h15v-6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  pin: 'M9 3h6l-1 7 4 4H6l4-4zM12 14v7',
  list: 'M4 6h16M4 12h16M4 18h16',
  gear: 'M4 8h9m5 0h2M4 16h2m5 0h9M15.5 5.5v5M8.5 13.5v5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  braces: 'M9 4c-3 0-3 2-3 4s0 4-2 4c2 0 2 2 2 4s0 4 3 4M15 4c3 0 3 2 3 4s0 4 2 4c-2 0-2 2-2 4s0 4-3 4',
  book: 'M12 6c-2-2-5-2-8-2v14c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2zm0 0v14',
}

/** Draws a small picture that says nothing by itself: the words stand beside it. */
export const icon = (name: Picture): SVGSVGElement => {
  const drawing = document.createElementNS(svg, 'svg')
  drawing.setAttribute('viewBox', '0 0 24 24')
  drawing.setAttribute('aria-hidden', 'true')
  drawing.classList.add('icon')
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', outlines[name])
  drawing.append(path)
  return drawing
}
