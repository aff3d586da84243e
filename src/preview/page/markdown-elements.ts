import { element } from './element.ts'
import { channelElement, linkElement, type Visit } from './link.ts'
import type { Inline } from './markdown-inline.ts'
import { parseMarkdown, type MarkdownBlock } from './markdown.ts'

/** A message's text as Discord shows it. Built from text nodes alone, so that no text can become markup. */
export const markdown = (text: string, visit: Visit): HTMLElement =>
  element('div', { class: 'markdown' }, ...parseMarkdown(text).map((block) => blockElement(block, visit)))

const blockElement = (block: MarkdownBlock, visit: Visit): HTMLElement => {
  switch (block.kind) {
    case 'heading':
      // The page's own headings come first: the title of the page and the names of its parts.
      return element(`h${block.level === 1 ? 3 : block.level === 2 ? 4 : 5}`, {}, ...runs(block.words, visit))
    case 'quote':
      return element('blockquote', {}, ...runs(block.words, visit))
    case 'subtext':
      return element('small', {}, ...runs(block.words, visit))
    case 'text':
      return element('p', {}, ...runs(block.words, visit))
    case 'bullets':
      return element('ul', {}, ...items(block.items, visit))
    case 'numbers':
      return element('ol', { start: block.start }, ...items(block.items, visit))
  }
}

const items = (all: readonly (readonly Inline[])[], visit: Visit): readonly HTMLElement[] =>
  all.map((item) => element('li', {}, ...runs(item, visit)))

const runs = (all: readonly Inline[], visit: Visit): readonly (Node | string)[] =>
  all.map((run) => {
    switch (run.kind) {
      case 'text':
        return run.text
      case 'code':
        return element('code', {}, run.text)
      case 'strong':
        return element('strong', {}, ...runs(run.words, visit))
      case 'emphasis':
        return element('em', {}, ...runs(run.words, visit))
      case 'link':
        return linkElement(run.url, '', runs(run.words, visit), visit)
      case 'channel':
        return channelElement(run.id, visit)
    }
  })
