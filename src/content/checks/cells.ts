import { type Draft, draftsOf } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'

/** Every row of a comparison fills exactly the table's columns. */
export const cells = (draft: Draft): readonly Fault[] =>
  draftsOf(draft, 'comparison').flatMap((file) => {
    const columns = file.value.columns.map(({ id }) => id)
    return file.value.rows.flatMap((row, index) => {
      const filled = Object.keys(row.cells)
      const same = filled.length === columns.length && columns.every((id) => filled.includes(id))
      return same ? [] : [faultAt(file.at(['rows', index, 'cells']), 'cells-differ', { columns: columns.join(', ') })]
    })
  })
