import type { z } from 'zod'
import { type Draft, readableFiles } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import type { Basis } from '../schema/point.ts'
import type { SourceKind } from '../schema/source.ts'
import { citedOf } from '../walk.ts'

type Kind = z.infer<typeof SourceKind>

/** What sort of source a basis needs at least one of. The other bases are judgements that any source can carry. */
const needed: Partial<Record<Basis, readonly Kind[]>> = {
  treaty: ['treaty'],
  law: ['law', 'parliament'],
  'official-statement': ['official-statement', 'official-document', 'parliament'],
  'official-document': ['official-document', 'official-statement', 'parliament', 'law', 'treaty'],
  scholarly: ['scholarly', 'think-tank', 'reference', 'official-document'],
}

/** A point says no more of its strength than its sources bear: a treaty basis cites a treaty, a scholarly one scholarship. */
export const basis = (draft: Draft): readonly Fault[] => {
  const sources = new Map(draft.sources.map(({ value }) => [value.id, value.kind]))
  return readableFiles(draft).flatMap((file) =>
    citedOf(file.value).flatMap((cited) => {
      const kinds = needed[cited.basis]
      if (!kinds) return []
      const have = cited.cite.flatMap(({ source }) => sources.get(source) ?? [])
      return have.some((kind) => kinds.includes(kind))
        ? []
        : [faultAt(file.at([...cited.path, 'basis']), 'basis-needs', { basis: cited.basis, kinds: kinds.join(', ') })]
    }),
  )
}
