import type { Entry } from '../../src/content/schema/entry.ts'

/**
 * A catalogue of this many entries: those of a pack over and over, each copy under names of its own. Harsher than a grown pack, since
 * every beginning of a name fits a hundred copies.
 */
export const largeCatalogue = (entries: readonly Entry[], size: number): readonly Entry[] =>
  Array.from({ length: size }, (_, index) => {
    const entry = entries[index % entries.length]
    if (!entry) throw new Error('there is nothing to copy')
    const copy = Math.floor(index / entries.length)
    return copy === 0 ? entry : renamed(entry, copy)
  })

const renamed = (entry: Entry, copy: number): Entry => {
  const name = (text: string): string => `${text} ${copy}`
  return {
    ...entry,
    id: `${entry.id}-${copy}`,
    code: `${entry.code}${copy}`,
    title: { ja: name(entry.title.ja), en: name(entry.title.en) },
    aliases: { ja: entry.aliases.ja.map(name), en: entry.aliases.en.map(name) },
  }
}
