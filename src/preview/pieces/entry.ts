import type { EntrySide } from '../tools-protocol.ts'
import { leaving } from './link.ts'
import { part, type Part, type Piece } from './piece.ts'

type Block = EntrySide['blocks'][number]

/** An entry in both languages, side by side, or one below the other where there is no room. Every block stands beside its counterpart. */
export const sidesPart = (sides: readonly EntrySide[]): Part => part('div', { class: 'sides' }, ...sides.map(sidePart))

const sidePart = ({ lang, title, label, blocks, footer }: EntrySide): Part => {
  const lines = [
    part('h3', {}, title),
    part('p', { class: 'about' }, label),
    ...blocks.map(blockPart),
    part('p', { class: 'about' }, footer),
  ]
  return { ...part('section', { lang, 'aria-label': title }, ...lines), style: { gridRow: `span ${lines.length}` } }
}

const blockPart = (block: Block): Part => {
  const note = 'note' in block && block.note !== undefined ? [part('small', {}, block.note)] : []
  switch (block.kind) {
    case 'heading':
      return part('h4', {}, block.text, ...note)
    case 'quote':
      return part('blockquote', {}, block.text)
    case 'note':
      return part('p', { class: 'about' }, block.text)
    case 'code':
      return part('pre', {}, block.text)
    case 'item': {
      const label = block.label === undefined ? [] : [part('strong', {}, `${block.label}: `)]
      return part('p', { class: 'item' }, ...label, block.text, ...note)
    }
    case 'source':
      return part('p', { class: 'item' }, `[${block.number}] `, linkTo(block.url, block.text), ...note)
    case 'link':
      return part('p', { class: 'item' }, linkTo(block.url, block.text))
    case 'lead':
    case 'text':
      return part('p', { class: block.kind }, block.text)
  }
}

/** Only to the web: an address could be anything. */
const linkTo = (url: string | null, text: string): Piece =>
  url !== null && /^https?:/.test(url) ? part('a', leaving(url), text) : text
