import { describe, expect, test } from 'vitest'
import { parseInline, type Inline } from '../../src/preview/pieces/markdown-inline.ts'
import { parseMarkdown } from '../../src/preview/pieces/markdown.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const strong = (...words: readonly Inline[]): Inline => ({ kind: 'strong', words })
const emphasis = (...words: readonly Inline[]): Inline => ({ kind: 'emphasis', words })
const link = (url: string, ...words: readonly Inline[]): Inline => ({ kind: 'link', url, words })

describe('what is within a line', () => {
  test.each<[string, readonly Inline[]]>([
    ['**太字**と*斜体*', [strong(text('太字')), text('と'), emphasis(text('斜体'))]],
    ['**括弧「核共有」**です', [strong(text('括弧「核共有」')), text('です')]],
    ['**bold *both***', [strong(text('bold '), emphasis(text('both')))]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['** not bold **', [text('** not bold **')]],
    ['**never ends', [text('**never ends')]],
    ['\\*plain\\* \\<@1\\>', [text('*plain* <@1>')]],
    ['back\\slash', [text('back\\slash')]],
    ['`**code**`', [{ kind: 'code', text: '**code**' }]],
    ['[出典](https://example.org/a%28b%29)', [link('https://example.org/a%28b%29', text('出典'))]],
    ['[a\\]b](https://example.org)', [link('https://example.org', text('a]b'))]],
    ['[1][2]', [text('[1][2]')]],
    ['[x](javascript:alert(1))', [text('[x](javascript:alert(1))')]],
    ['[x](javascript:alert%281%29)', [text('[x](javascript:alert%281%29)')]],
    ['<https://example.org/a>', [link('https://example.org/a', text('https://example.org/a'))]],
    [
      'see https://example.org/a.',
      [text('see '), link('https://example.org/a', text('https://example.org/a')), text('.')],
    ],
    ['see <#12>', [text('see '), { kind: 'channel', id: '12' }]],
    ['<#x> <#>', [text('<#x> <#>')]],
    ['<b>&amp;</b>', [text('<b>&amp;</b>')]],
  ])('%s', (typed, runs) => {
    expect(parseInline(typed)).toEqual(runs)
  })

  test('reads a hostile message of marks alone without delay', () => {
    const marks = '[*`'.repeat(1300)
    const start = performance.now()
    parseInline(marks)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('what a line begins with', () => {
  test('headings, quotes, subtext and plain lines', () => {
    expect(parseMarkdown('### 題\n\n> 引用\n> 二行目\n-# 注\n本文\n\n続き')).toEqual([
      { kind: 'heading', level: 3, words: [text('題')] },
      { kind: 'quote', words: [text('引用\n二行目')] },
      { kind: 'subtext', words: [text('注')] },
      { kind: 'text', words: [text('本文\n\n続き')] },
    ])
  })

  test('lists, numbered ones from where they begin', () => {
    expect(parseMarkdown('- **a**: b\n- c\n2. d\n3. e')).toEqual([
      { kind: 'bullets', items: [[strong(text('a')), text(': b')], [text('c')]] },
      { kind: 'numbers', start: 2, items: [[text('d')], [text('e')]] },
    ])
  })

  test('a note between two numbers keeps the second number', () => {
    expect(parseMarkdown('1. a\n-# note\n2. b').at(-1)).toEqual({ kind: 'numbers', start: 2, items: [[text('b')]] })
  })

  test('signs that begin nothing stay as they are', () => {
    for (const line of ['#核共有', '-5度', '1.5倍', '\\- a', '#### four']) {
      expect(parseMarkdown(line).map(({ kind }) => kind)).toEqual(['text'])
    }
  })

  test('nothing in a message of nothing', () => {
    expect(parseMarkdown('\n \n')).toEqual([])
  })
})
