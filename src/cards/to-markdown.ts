import type { Block } from './card.ts'
import { fence, link } from './markdown.ts'

/** Blocks as Markdown for files. Their headings stand one below `level`, which is 1 to 5. */
export const blocksMarkdown = (blocks: readonly Block[], level: number): string =>
  blocks
    .map((block, index) => {
      const before = blocks[index - 1]
      // Items of a list stand close together; everything else has an empty line before it.
      const gap = index === 0 ? '' : inList(block) && before !== undefined && inList(before) ? '\n' : '\n\n'
      return `${gap}${blockMarkdown(block, level)}`
    })
    .join('')

const inList = ({ kind }: Block): boolean => kind === 'item' || kind === 'source' || kind === 'link'

const blockMarkdown = (block: Block, level: number): string => {
  switch (block.kind) {
    case 'lead':
      return `**${block.text}**`
    case 'heading':
      return `${'#'.repeat(level + 1)} ${block.text}${block.note === undefined ? '' : ` ${block.note}`}`
    case 'text':
    case 'note':
      return block.text
    case 'quote':
      return `> ${block.text}`
    case 'item': {
      const label = block.label === undefined ? '' : `**${block.label}**: `
      return `- ${label}${block.text}${block.note === undefined ? '' : `\n  (${block.note})`}`
    }
    case 'source': {
      const name = block.url === null ? block.text : link(block.text, block.url)
      return `${block.number}. ${name}\n   (${block.note})`
    }
    case 'link':
      return `- ${link(block.text, block.url)}`
    case 'code':
      return fence(block.text)
  }
}
