import type { Pack } from '../../content/pack.ts'
import type { Entry } from '../../content/schema/entry.ts'
import { firstDay, lastDay } from './dates.ts'

export type TimelineEvent = Pack['timeline'][number]

/** What of the timeline is asked for. Dates are as precise as they were typed; undefined where none was. */
export type Selection = {
  readonly topic: Entry | undefined
  readonly from: string | undefined
  readonly until: string | undefined
  /** `by`: what had happened by `until`. `within`: what happened from `from` to `until`. */
  readonly how: 'within' | 'by'
}

/**
 * The events asked for, the earliest first. Dates may be known to the year or month alone. A stretch of time takes every event that may
 * lie in it. What had happened by a date are those alone that surely had; those that may have come later are `unsure`.
 */
export const selectEvents = (
  { timeline }: Pack,
  { topic, from, until, how }: Selection,
): { readonly events: readonly TimelineEvent[]; readonly unsure: readonly TimelineEvent[] } => {
  const end = until === undefined ? '9999-12-31' : lastDay(until)
  const begun = timeline.filter(
    ({ date, entries }) =>
      (topic === undefined || entries.includes(topic.id)) &&
      firstDay(date) <= end &&
      (from === undefined || lastDay(date) >= firstDay(from)),
  )
  if (how === 'within') return { events: begun, unsure: [] }
  const isOver = ({ date }: TimelineEvent): boolean => lastDay(date) <= end
  return { events: begun.filter(isOver), unsure: begun.filter((event) => !isOver(event)) }
}
