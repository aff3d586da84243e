import type { Block, Format } from './card.ts'
import { plainCard } from './plain-card.ts'
import { limits, type Size, sizeOf, within } from './size.ts'

/** What the blocks of a page may take: the limits of a message less what title, label, notes and footer need. */
const budgets: Readonly<Record<Format, Size>> = {
  card: { characters: limits.card.characters - 400, bytes: limits.card.bytes - 1300, displays: 24 },
  text: { ...limits.text, characters: limits.text.characters - 300 },
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
  return within(sizeOf(plainCard('', blocks), format), budgets[format])
}
