import { ComponentType, type APIMessage, type APIMessageTopLevelComponent } from 'discord-api-types/v10'
import type { Block } from '../../cards/card.ts'
import { plainWords } from '../../cards/markdown.ts'
import { type Action, decodeAction } from '../../door/action.ts'

/**
 * Words that somebody typed as quoted lines that Discord reads no markup, mention or link in; they end after `maximum` characters. The
 * message that holds them is the only place where they are kept: quotedIn reads them back from there.
 */
export const quote = (typed: string, maximum: number): readonly Block[] => {
  const blocks: Block[] = []
  let left = maximum
  for (const line of typed.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const text = plainWords(line, left)
    if (text === '') continue
    blocks.push({ kind: 'quote', text })
    // The break counts as it was typed, or many short lines would make more than a message holds.
    left -= [...text.replaceAll(escaped, '$1')].length + 1
    if (left <= 0) break
  }
  return blocks
}

/** The quoted lines of a message of the bot, as blocks that show them again. */
export const quotesIn = (message: APIMessage): readonly Block[] =>
  linesOf(message).flatMap((line) => {
    const text = line.startsWith('> ') ? line.slice(2) : /^「(.*)」$/.exec(line)?.[1]
    return text === undefined ? [] : [{ kind: 'quote', text } as const]
  })

/** What a message of the bot quotes, as it was typed; empty where it quotes nothing. */
export const quotedIn = (message: APIMessage): string =>
  quotesIn(message)
    .map((block) => ('text' in block ? block.text.replaceAll(escaped, '$1') : ''))
    .join('\n')

/** The signs before which plainWords puts a stroke. */
const escaped = /\\([\\*_~`|>#[\]()<@:-])/g

/** The lines of a message of the bot, of either form. */
export const linesOf = ({ content, components = [] }: APIMessage): readonly string[] =>
  [content, ...components.flatMap(textsIn)].flatMap((text) => text.split('\n'))

const textsIn = (component: APIMessageTopLevelComponent): readonly string[] => {
  if (component.type === ComponentType.TextDisplay) return [component.content]
  if (component.type !== ComponentType.Container) return []
  return component.components.flatMap((inner) => (inner.type === ComponentType.TextDisplay ? [inner.content] : []))
}

/** What the buttons of a message ask for. Discord hands over the components of the bot's own messages alone. */
export const actionsOn = ({ components = [] }: APIMessage): readonly Action[] =>
  components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((part) => ('custom_id' in part ? (decodeAction(part.custom_id) ?? []) : []))
      : [],
  )
