import type { Block, Card, Format } from './card.ts'
import { textDisplays } from './to-components.ts'
import { textLines } from './to-text.ts'

/** What one message can carry, with room to spare below Discord's own limits: characters, UTF-8 bytes and text displays. */
type Budget = { readonly characters: number; readonly bytes: number; readonly displays: number }

/**
 * For cards: Discord allows 4,000 characters over all text displays and 40 components, and was measured to fail at about 10,170 bytes
 * (discord-api-docs issue 8554), which Japanese reaches first. For text: 2,000 characters a message (Discord docs, Message resource).
 * The title, footer, buttons and menu take their part, so blocks get less.
 */
const budgets: Readonly<Record<Format, Budget>> = {
  card: { characters: 2600, bytes: 8200, displays: 24 },
  text: { characters: 1700, bytes: 8200, displays: Number.POSITIVE_INFINITY },
}

/**
 * Splits blocks into pages that each fit a message. What belongs together stays together as far as it fits a page at all: first a
 * heading with all that follows it (and the headings that keep with it), then a section, then a heading with its first block. No block
 * is ever cut.
 */
export const paginate = (blocks: readonly Block[], format: Format): readonly (readonly Block[])[] => {
  const pages: Block[][] = [[]]
  const place = (group: readonly Block[], [split, ...finer]: readonly Splitter[]): void => {
    const page = pages.at(-1) ?? []
    if (page.length === 0 || fits([...page, ...group], format)) {
      if (split === undefined || fits(group, format)) page.push(...group)
      else for (const part of split(group)) place(part, finer)
    } else if (split === undefined || fits(group, format)) pages.push([...group])
    else for (const part of split(group)) place(part, finer)
  }
  for (const group of chapters(blocks)) place(group, [sections, openings])
  return pages
}

type Splitter = (blocks: readonly Block[]) => readonly (readonly Block[])[]

/** Groups in which each block that `starts` opens a new one. */
const groupsFrom =
  (starts: (block: Block, before: Block | undefined) => boolean): Splitter =>
  (blocks) => {
    const groups: Block[][] = []
    for (const [index, block] of blocks.entries()) {
      if (groups.length === 0 || starts(block, blocks[index - 1])) groups.push([block])
      else groups.at(-1)?.push(block)
    }
    return groups
  }

const chapters = groupsFrom((block) => block.kind === 'heading' && block.keepWithPrevious !== true)
const sections = groupsFrom((block) => block.kind === 'heading')
const openings = groupsFrom((_, before) => before?.kind !== 'heading')

const fits = (blocks: readonly Block[], format: Format): boolean => {
  const budget = budgets[format]
  const card: Card = { title: '', label: undefined, blocks, footer: undefined, buttons: [], menu: undefined }
  const texts = format === 'card' ? textDisplays(card) : [textLines(card).join('\n')]
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  return characters <= budget.characters && bytes <= budget.bytes && texts.length <= budget.displays
}
