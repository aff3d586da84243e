import { type Draft, draftsOf } from '../draft.ts'
import { type Fault, faultAt } from '../fault.ts'
import { citedOf } from '../walk.ts'

/** Events stand in the order of their dates, and nothing holds as of a day after the entry was checked. */
export const dates = (draft: Draft): readonly Fault[] => [
  ...[...draftsOf(draft, 'case'), ...(draft.timeline ? [draft.timeline] : [])].flatMap((file) =>
    file.value.events.flatMap(({ date }, index, events) => {
      const before = events[index - 1]?.date
      // A coarser date stands before the finer ones it contains: 2016, then 2016-07-15.
      return before === undefined || before <= date
        ? []
        : [faultAt(file.at(['events', index, 'date']), 'events-out-of-order', { date, after: before })]
    }),
  ),
  ...draft.entries.flatMap((file) =>
    citedOf(file.value)
      .filter(({ asOf }) => asOf > file.value.asOf)
      .map(({ asOf, path }) =>
        faultAt(file.at([...path, 'asOf']), 'as-of-after-check', { asOf, checked: file.value.asOf }),
      ),
  ),
]
