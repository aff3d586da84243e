/** A run of words within a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly words: readonly Inline[] }
  | { readonly kind: 'channel'; readonly id: string }
  | { readonly kind: 'link'; readonly url: string; readonly words: readonly Inline[] }

type Found = { readonly inline: Inline; readonly end: number }

/** Where `mark` ends a run that began before `from`, past escapes and code; undefined where it never ends. */
const closing = (text: string, from: number, mark: string): number | undefined => {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '`') at = Math.max(at, text.indexOf('`', at + 1))
    else if (mark === '*' && text.startsWith('**', at)) at += 1
    else if (text.startsWith(mark, at) && (mark !== '**' || text[at + 2] !== '*')) return at
  }
  return undefined
}

/** A run between two marks; Discord wants words right beside both. */
const marked = (text: string, at: number, mark: '**' | '*'): Found | undefined => {
  const from = at + mark.length
  const to = /^\S/.test(text.slice(from, from + 1)) ? closing(text, from, mark) : undefined
  if (to === undefined || to === from || /\s/.test(text.charAt(to - 1))) return undefined
  const words = parseInline(text.slice(from, to))
  return { inline: { kind: mark === '**' ? 'strong' : 'emphasis', words }, end: to + mark.length }
}

const code = (text: string, at: number): Found | undefined => {
  const to = text.indexOf('`', at + 1)
  return to > at + 1 ? { inline: { kind: 'code', text: text.slice(at + 1, to) }, end: to + 1 } : undefined
}

const maskedLink = (text: string, at: number): Found | undefined => {
  const to = closing(text, at + 1, ']')
  if (to === undefined || to === at + 1) return undefined
  const [whole, url] = /^\(<?(https?:\/\/[^\s()<>]+)>?\)/.exec(text.slice(to + 1)) ?? []
  if (whole === undefined || url === undefined) return undefined
  return { inline: { kind: 'link', url, words: parseInline(text.slice(at + 1, to)) }, end: to + 1 + whole.length }
}

const bareLink = (text: string, at: number): Found | undefined => {
  // Stops before punctuation that ends a sentence rather than an address.
  const [whole, bracketed, plain] =
    /^(?:<(https?:\/\/[^\s<>]+)>|(https?:\/\/[^\s<]*[^\s<.,:;"'\])。、」）]))/.exec(text.slice(at, at + 2000)) ?? []
  const url = bracketed ?? plain
  if (whole === undefined || url === undefined) return undefined
  return { inline: { kind: 'link', url, words: [{ kind: 'text', text: url }] }, end: at + whole.length }
}

const channel = (text: string, at: number): Found | undefined => {
  const [whole, id] = /^<#(\d{1,20})>/.exec(text.slice(at, at + 24)) ?? []
  return whole === undefined || id === undefined
    ? undefined
    : { inline: { kind: 'channel', id }, end: at + whole.length }
}

const foundAt = (text: string, at: number): Found | undefined => {
  switch (text[at]) {
    case '\\': {
      const next = text.charAt(at + 1)
      return /[!-/:-@[-`{-~]/.test(next) ? { inline: { kind: 'text', text: next }, end: at + 2 } : undefined
    }
    case '`':
      return code(text, at)
    case '*':
      return (text[at + 1] === '*' ? marked(text, at, '**') : undefined) ?? marked(text, at, '*')
    case '[':
      return maskedLink(text, at)
    case '<':
      return channel(text, at) ?? bareLink(text, at)
    case 'h':
      return bareLink(text, at)
    default:
      return undefined
  }
}

/** Reads bold, italic, code, links, channels and escapes. A mark without its partner is an ordinary sign. */
export const parseInline = (text: string): readonly Inline[] => {
  const runs: Inline[] = []
  let plain = ''
  const flush = (): void => {
    if (plain !== '') runs.push({ kind: 'text', text: plain })
    plain = ''
  }
  for (let at = 0; at < text.length;) {
    const found = foundAt(text, at)
    if (found === undefined) plain += text.charAt(at)
    else if (found.inline.kind === 'text') plain += found.inline.text
    else {
      flush()
      runs.push(found.inline)
    }
    at = found?.end ?? at + 1
  }
  flush()
  return runs
}

/** The words alone, without what they look like. */
export const plainWords = (runs: readonly Inline[]): string =>
  runs
    .map((run) => {
      if (run.kind === 'channel') return '#'
      return 'words' in run ? plainWords(run.words) : run.text
    })
    .join('')
