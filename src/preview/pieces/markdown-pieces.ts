import type { Eyes } from './eyes.ts'
import { channelPart, linkPart } from './link.ts'
import type { Inline } from './markdown-inline.ts'
import { parseMarkdown, type MarkdownBlock } from './markdown.ts'
import { part, type Part, type Piece } from './piece.ts'

/** A text as Discord shows it. */
export const markdown = (text: string, eyes: Eyes): Part =>
  part('div', { class: 'markdown' }, ...parseMarkdown(text).map((block) => blockPart(block, eyes)))

// The page's own headings come first: the title of the page and the names of its parts.
const headings = { 1: 'h3', 2: 'h4', 3: 'h5' } as const
const tags = { quote: 'blockquote', subtext: 'small', text: 'p' } as const

const blockPart = (block: MarkdownBlock, eyes: Eyes): Part => {
  switch (block.kind) {
    case 'heading':
      return part(headings[block.level], {}, ...runs(block.words, eyes))
    case 'quote':
    case 'subtext':
    case 'text':
      return part(tags[block.kind], {}, ...runs(block.words, eyes))
    case 'bullets':
      return part('ul', {}, ...items(block.items, eyes))
    case 'numbers':
      return part('ol', { start: block.start }, ...items(block.items, eyes))
  }
}

const items = (all: readonly (readonly Inline[])[], eyes: Eyes): readonly Part[] =>
  all.map((item) => part('li', {}, ...runs(item, eyes)))

const runs = (all: readonly Inline[], eyes: Eyes): readonly Piece[] =>
  all.map((run) => {
    switch (run.kind) {
      case 'text':
        return run.text
      case 'code':
        return part('code', {}, run.text)
      case 'strong':
        return part('strong', {}, ...runs(run.words, eyes))
      case 'emphasis':
        return part('em', {}, ...runs(run.words, eyes))
      case 'link':
        return linkPart(run.url, '', runs(run.words, eyes), eyes)
      case 'channel':
        return channelPart(run.id, eyes)
    }
  })
