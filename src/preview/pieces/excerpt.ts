import type { APIMessage, APIMessageComponent } from 'discord-api-types/v10'
import { plainWords } from './markdown-inline.ts'
import { parseMarkdown } from './markdown.ts'

/** How many characters of a message stand for it where another one points to it. */
const longest = 80

const textOf = (part: APIMessageComponent): readonly string[] => {
  if (part.type === 10) return [part.content]
  // Containers and sections hold their texts; rows of buttons hold none.
  return part.type === 17 || part.type === 9 ? part.components.flatMap(textOf) : []
}

/** The first words of a message, on one line and without marks; empty where it has none. */
export const excerptOf = ({ content, components }: APIMessage): string => {
  const text = [content, ...(components ?? []).flatMap(textOf)].join('\n')
  const words = parseMarkdown(text)
    .flatMap((block) => ('items' in block ? block.items : [block.words]))
    .map(plainWords)
    .join(' ')
  const signs = [...words.replace(/\s+/g, ' ').trim()]
  return signs.length > longest ? `${signs.slice(0, longest).join('')}…` : signs.join('')
}
