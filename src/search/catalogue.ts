import { kinds, type Entry, type Kind } from '../content/schema/entry.ts'

const kindOrder = Object.keys(kinds)

/**
 * The entries in the order that settles ties and fills an empty list: by kind as the schema lists them, then by code, which
 * curators number from the basic to the special. The same on every machine, whatever order the files were read in.
 */
export const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted(
    (a, b) =>
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
      a.code.length - b.code.length ||
      (a.code < b.code ? -1 : 1),
  )

/** The first entries of each kind in fair shares, so that a list over several kinds shows some of all. In catalogue order. */
export type Sampler = (wanted: readonly Kind[]) => readonly Entry[]

/** Sorts the entries by kind once. A sample has at most `count` entries. */
export const createSampler = (entries: readonly Entry[], count: number): Sampler => {
  const firsts = new Map<Kind, number[]>()
  entries.forEach(({ kind }, at) => {
    const list = firsts.get(kind)
    if (!list) firsts.set(kind, [at])
    else if (list.length < count) list.push(at)
  })
  return (wanted) => {
    const lists = [...new Set(wanted)].map((kind) => firsts.get(kind) ?? [])
    const turns = Array.from({ length: count }, (_, turn) => lists.flatMap((list) => list[turn] ?? []))
    return turns
      .flat()
      .slice(0, count)
      .sort((a, b) => a - b)
      .flatMap((at) => entries[at] ?? [])
  }
}
