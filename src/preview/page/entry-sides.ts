import type { EntrySide } from '../tools-protocol.ts'
import { element } from './element.ts'

type Block = EntrySide['blocks'][number]

/** An entry in both languages, side by side, or one below the other where there is no room. Every block stands beside its counterpart. */
export const sideElements = (sides: readonly EntrySide[]): HTMLElement =>
  element('div', { class: 'sides' }, ...sides.map(sideElement))

const sideElement = ({ lang, title, label, blocks, footer }: EntrySide): HTMLElement => {
  const lines = [
    element('h3', {}, title),
    element('p', { class: 'about' }, label),
    ...blocks.map(blockElement),
    element('p', { class: 'about' }, footer),
  ]
  const side = element('section', { lang, 'aria-label': title }, ...lines)
  side.style.gridRow = `span ${lines.length}`
  return side
}

const blockElement = (block: Block): HTMLElement => {
  const note = 'note' in block && block.note !== undefined ? [element('small', {}, block.note)] : []
  switch (block.kind) {
    case 'heading':
      return element('h4', {}, block.text, ...note)
    case 'quote':
      return element('blockquote', {}, block.text)
    case 'note':
      return element('p', { class: 'about' }, block.text)
    case 'code':
      return element('pre', {}, block.text)
    case 'item':
      return element(
        'p',
        { class: 'item' },
        ...(block.label === undefined ? [] : [element('strong', {}, `${block.label}: `)]),
        block.text,
        ...note,
      )
    case 'source':
      return element('p', { class: 'item' }, `[${block.number}] `, linkTo(block.url, block.text), ...note)
    case 'link':
      return element('p', { class: 'item' }, linkTo(block.url, block.text))
    case 'lead':
    case 'text':
      return element('p', { class: block.kind }, block.text)
  }
}

/** Only to the web: an address could be anything. */
const linkTo = (url: string | null, text: string): HTMLElement | string =>
  url !== null && /^https?:/.test(url)
    ? element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text)
    : text
