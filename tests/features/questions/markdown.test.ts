import { expect, it } from 'vitest'
import { markdownOf } from '../../../src/features/questions/markdown.ts'

/** What somebody typed, as the file quotes it. */
const quoted = (typed: string): readonly string[] => {
  const solved = { threadId: '1', address: 'https://discord.com/channels/1/2', question: typed, answer: undefined }
  return markdownOf([solved], 'en', '2026-11-26').text.split('\n').filter((line) => line.startsWith('> ')) // prettier-ignore
}

it.each([
  ['bold, code and headings', '# a **b** `c`', ['> \\# a \\*\\*b\\*\\* \\`c\\`']],
  ['a link with a name', '[x](https://evil.example)', ['> \\[x\\](https\\://evil.example)']],
  [
    'an address',
    'see https://evil.example or www.evil.example',
    ['> see https\\://evil.example or www\\.evil.example'],
  ],
  ['a tag and a character by name', '<img src=x> &lt;', ['> \\<img src=x\\> \\&lt;']],
  ['items of lists', '- a\n+ b\n1. c\n2) d', ['> \\- a', '> \\+ b', '> 1\\. c', '> 2\\) d']],
  ['lines that make a heading of the one above', 'a\n---\nb\n===', ['> a', '> \\---', '> b', '> \\===']],
  ['ordinary words, as they are', 'In 2022, a (small) part - 核共有とは?', ['> In 2022, a (small) part - 核共有とは?']],
])('is %s read as words in the file of solved questions?', (_, typed, lines) => {
  expect(quoted(typed)).toEqual(lines)
})
