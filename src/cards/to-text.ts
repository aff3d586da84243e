import type { Block, Card } from './card.ts'
import { fence } from './markdown.ts'

/**
 * A card as plain text: no markup that needs sight, addresses written out, everything in reading order. For screen readers, quoting and
 * terminals.
 */
export const cardText = (card: Card): string => textLines(card).join('\n')

/** The lines of a card as text. */
const textLines = ({ title, label, blocks, footer }: Card): readonly string[] => [
  ...(title === '' ? [] : [label === undefined ? title : `${title} (${label})`, '']),
  ...blocks.flatMap(blockLines),
  ...(footer === undefined ? [] : ['', footer]),
]

const blockLines = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'lead':
    case 'text':
    case 'note':
      return [block.text]
    case 'heading':
      return ['', `■ ${block.text}${block.note === undefined ? '' : ` ${block.note}`}`]
    case 'quote':
      return [`「${block.text}」`]
    case 'item': {
      const text = block.label === undefined ? block.text : `${block.label}: ${block.text}`
      return [`・${text}${block.note === undefined ? '' : ` (${block.note})`}`]
    }
    case 'source':
      // Angle brackets keep Discord from drawing a preview below the message (Discord docs, Message Formatting).
      return [`[${block.number}] ${block.text} (${block.note})${block.url === null ? '' : ` <${block.url}>`}`]
    case 'link':
      return [`・${block.text}: <${block.url}>`]
    case 'code':
      return [fence(block.text)]
  }
}
