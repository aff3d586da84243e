import { element } from './element.ts'
import type { Inline } from './markdown-inline.ts'
import { parseMarkdown, type MarkdownBlock } from './markdown.ts'
import type { Words } from './words.ts'

/** A message's text as Discord shows it. Built from text nodes alone, so that no text can become markup. */
export const markdown = (text: string, words: Words): HTMLElement =>
  element('div', { class: 'markdown' }, ...parseMarkdown(text).map((block) => blockElement(block, words)))

const blockElement = (block: MarkdownBlock, words: Words): HTMLElement => {
  switch (block.kind) {
    case 'heading':
      // The page's own headings come first: the title of the page and the names of its parts.
      return element(`h${block.level === 1 ? 3 : block.level === 2 ? 4 : 5}`, {}, ...runs(block.words, words))
    case 'quote':
      return element('blockquote', {}, ...runs(block.words, words))
    case 'subtext':
      return element('small', {}, ...runs(block.words, words))
    case 'text':
      return element('p', {}, ...runs(block.words, words))
    case 'bullets':
      return element('ul', {}, ...items(block.items, words))
    case 'numbers':
      return element('ol', { start: block.start }, ...items(block.items, words))
  }
}

const items = (all: readonly (readonly Inline[])[], words: Words): readonly HTMLElement[] =>
  all.map((item) => element('li', {}, ...runs(item, words)))

const runs = (all: readonly Inline[], words: Words): readonly (Node | string)[] =>
  all.map((run) => {
    switch (run.kind) {
      case 'text':
        return run.text
      case 'code':
        return element('code', {}, run.text)
      case 'strong':
        return element('strong', {}, ...runs(run.words, words))
      case 'emphasis':
        return element('em', {}, ...runs(run.words, words))
      case 'link':
        return element(
          'a',
          { href: run.url, target: '_blank', rel: 'noopener noreferrer', title: `${run.url} ${words.opensLink}` },
          ...runs(run.words, words),
        )
    }
  })
