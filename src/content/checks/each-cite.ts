import type { Path } from '../document.ts'
import type { Entry } from '../schema/entry.ts'
import type { Cite } from '../schema/point.ts'
import { citedOf } from '../walk.ts'

/** Every single reference of an entry to a source, replies of a debate included, with the path to it. */
export const eachCite = (entry: Entry): readonly { readonly cite: Cite; readonly path: Path }[] => [
  ...citedOf(entry).flatMap(({ cite, path }) =>
    cite.map((each, index) => ({ cite: each, path: [...path, 'cite', index] })),
  ),
  ...repliesOf(entry),
]

const repliesOf = (entry: Entry) =>
  entry.kind !== 'debate'
    ? []
    : (['for', 'against'] as const).flatMap((side) =>
        entry.sides[side].flatMap(({ reply }, index) =>
          reply.cite.map((cite, at) => ({ cite, path: ['sides', side, index, 'reply', 'cite', at] })),
        ),
      )
