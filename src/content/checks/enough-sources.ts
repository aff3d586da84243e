import { type Draft, readableFiles } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import type { Basis } from '../schema/point.ts'
import { citedOf } from '../walk.ts'

/** How many sources a statement needs by what it rests on: a dispute has two sides, each with its own. */
const needed: Partial<Record<Basis, number>> = { disputed: 2 }

/** A statement cites as many sources as its basis asks for. */
export const enoughSources = (draft: Draft): readonly Fault[] =>
  readableFiles(draft).flatMap((file) =>
    citedOf(file.value).flatMap(({ path, cite, basis }) => {
      const minimum = needed[basis] ?? 1
      const count = new Set(cite.map(({ source }) => source)).size
      return count >= minimum ? [] : [faultAt(file.at([...path, 'cite']), 'sources-too-few', { basis, count, minimum })]
    }),
  )
