/**
 * Words that people typed, made safe to show: Discord reads none of their signs as markup, mention or link, and they end after
 * `maximum` characters.
 */
export const plainWords = (typed: string, maximum: number): string => {
  const words = typed
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...words]
  const cut = characters.length > maximum ? `${characters.slice(0, maximum - 1).join('')}…` : words
  return cut.replace(/[\\*_~`|>#[\]()<@:-]/g, (sign) => `\\${sign}`)
}

/** A link with a name. Parentheses in an address would end it early, so they are encoded. */
export const link = (name: string, url: string): string =>
  `[${name.replace(/[[\]]/g, (sign) => `\\${sign}`)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`

/**
 * Words in a code block, with their line breaks. A block ends at three backticks in a row (CommonMark, Fenced Code Blocks; Discord reads
 * them anywhere in a line), so such rows become apostrophes; what cannot be seen or turns the direction of writing goes.
 */
export const fence = (words: string): string => {
  const shown = words
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/gu, '')
    .replace(/`{3,}/g, (ticks) => "'".repeat(ticks.length))
    .trim()
  return ['```', shown, '```'].join('\n')
}
