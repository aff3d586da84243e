import { type Draft, readableFiles } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import { wasRead } from '../schema/source.ts'
import { citedOf } from '../walk.ts'

/** Every point rests on at least one source that was read at its address, in full or in excerpt. */
export const readSource = (draft: Draft): readonly Fault[] => {
  const sources = new Map(draft.sources.map(({ value }) => [value.id, value]))
  return readableFiles(draft).flatMap((file) =>
    citedOf(file.value).flatMap(({ path, cite }) => {
      const cited = cite.flatMap(({ source }) => sources.get(source) ?? [])
      // Unknown sources are the business of another rule: here they would only say the same thing twice.
      if (cited.length < cite.length || cited.some(wasRead)) return []
      const seen = cited.map(({ id, seen }) => `${id} (${seen})`).join(', ')
      return [faultAt(file.at([...path, 'cite']), 'source-not-read', { sources: seen })]
    }),
  )
}
