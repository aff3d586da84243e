import { parseInline, type Inline } from './markdown-inline.ts'

/** A part of a message's text. Lists hold their items, everything else its words. */
export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: readonly Inline[] }
  | { readonly kind: 'quote' | 'subtext' | 'text'; readonly words: readonly Inline[] }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'numbers'; readonly start: number; readonly items: readonly (readonly Inline[])[] }

type Line =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'quote' | 'subtext' | 'text' | 'bullets'; readonly text: string }
  | { readonly kind: 'numbers'; readonly start: number; readonly text: string }

const levels = [1, 2, 3] as const

const readLine = (line: string): Line => {
  const [, marks = '', rest = ''] = /^(#{1,3}|>|-#|[-*]|\d{1,9}\.) +(\S.*)$/.exec(line) ?? []
  const level = levels.find((one) => '#'.repeat(one) === marks)
  if (level !== undefined) return { kind: 'heading', level, text: rest }
  if (marks === '>') return { kind: 'quote', text: rest }
  if (marks === '-#') return { kind: 'subtext', text: rest }
  if (marks === '-' || marks === '*') return { kind: 'bullets', text: rest }
  return marks === ''
    ? { kind: 'text', text: line }
    : { kind: 'numbers', start: Number.parseInt(marks, 10), text: rest }
}

/** Whether two lines belong to one block. A heading and a subtext stand alone. */
const continues = (before: Line | undefined, line: Line): boolean =>
  before?.kind === line.kind && line.kind !== 'heading' && line.kind !== 'subtext'

/**
 * Reads the part of Discord's markdown that Ronten's cards use: headings, quotes, lists, subtext, and what `parseInline` knows. Anything
 * else stays as it was typed. Source: Discord, "Markdown Text 101".
 */
export const parseMarkdown = (text: string): readonly MarkdownBlock[] => {
  const groups: Line[][] = []
  for (const line of text.split('\n').map(readLine)) {
    const group = groups.at(-1)
    if (group !== undefined && continues(group[0], line)) group.push(line)
    else groups.push([line])
  }
  return groups.flatMap((lines) => blockOf(lines))
}

const blockOf = (lines: readonly Line[]): readonly MarkdownBlock[] => {
  const [first] = lines
  if (first === undefined) return []
  const texts = lines.map(({ text }) => text)
  switch (first.kind) {
    case 'heading':
      return [{ kind: 'heading', level: first.level, words: parseInline(first.text) }]
    case 'bullets':
      return [{ kind: 'bullets', items: texts.map(parseInline) }]
    case 'numbers':
      return [{ kind: 'numbers', start: first.start, items: texts.map(parseInline) }]
    case 'quote':
    case 'subtext':
    case 'text': {
      const joined = texts.join('\n').replace(/^\n+|\n+$/g, '')
      return joined.trim() === '' ? [] : [{ kind: first.kind, words: parseInline(joined) }]
    }
  }
}
