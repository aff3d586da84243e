/** Letters of a message that are looked at: as many as Discord lets most people write. What lies behind is ignored. */
export const longestMessage = 2000

/** At most about this many parts a message; each costs one comparison with everything known. */
const mostParts = 12
/** Letters of a part; a sentence that goes on without end is cut. */
const longestPart = 250
/** Letters below which a sentence says nothing by itself: "Simple.", "いやいや。" */
const shortestPart = 4

const codeBlock = /```[\s\S]*?(?:```|$)|`[^`\n]*`/gu
const quotedLine = /^[ \t]*>{1,3}[ \t].*$/gmu
const address = /<?https?:\/\/[^\s>]+>?/giu
/** Mentions, channels, commands, timestamps and custom emoji (Discord docs, Message Formatting). */
const mention = /<(?:@[!&]?|#|\/[^:>]+:|t:|a?:\w+:|id:)[^>\s]*>|@(?:everyone|here)\b/giu

/** A message without what is not its writer's own words: code, quoted lines, addresses, mentions. */
export const ownWords = (message: string): string =>
  message
    .slice(0, longestMessage)
    .replace(codeBlock, '\n')
    .replace(quotedLine, '\n')
    .replace(address, ' ')
    .replace(mention, ' ')

/** A quotation stays in one piece, whatever stands in it, so that what it is said to be stays beside it. */
const sentence =
  /(?:[「『][^」』\n]{0,200}[」』]|"[^"\n]{0,200}"|“[^”\n]{0,200}”|[^。！？!?\n.]|\.(?!\s|$))+[。！？!?.]*|[。！？!?.]+/gu

/** Sentences or lines of a message, each at most `longestPart` letters. Short ones are put together where there are very many. */
export const partsOf = (words: string): readonly string[] => {
  const least = words.length / mostParts
  const parts: string[] = []
  let open = ''
  for (const piece of (words.match(sentence) ?? []).flatMap(cut)) {
    open = open === '' ? piece : `${open} ${piece}`
    if (open.length < least) continue
    parts.push(open)
    open = ''
  }
  return [...parts, open].map((part) => part.trim()).filter((part) => part.length >= shortestPart)
}

const cut = (piece: string): readonly string[] =>
  Array.from({ length: Math.ceil(piece.length / longestPart) }, (_, index) =>
    piece.slice(index * longestPart, (index + 1) * longestPart),
  )
