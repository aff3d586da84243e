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
export const sampler = (entries: readonly Entry[], wanted: readonly Kind[], count: number): readonly Entry[] => {
  const byKind = wanted.map((kind) => entries.filter((entry) => entry.kind === kind))
  const longest = Math.max(0, ...byKind.map((list) => list.length))
  const turns = Array.from({ length: longest }, (_, turn) =>
    byKind.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat()
  const chosen = new Set(turns.slice(0, count))
  return entries.filter((entry) => chosen.has(entry))
}
