import type { Path } from '../document.ts'
import type { Cite } from '../schema/point.ts'
import { citesOf } from '../walk.ts'

/** Every single reference to a source in a file, replies of a debate included, with the path to it. */
export const eachCite = (value: object): readonly { readonly cite: Cite; readonly path: Path }[] =>
  citesOf(value).flatMap(({ cite, path }) => cite.map((each, index) => ({ cite: each, path: [...path, 'cite', index] })))
