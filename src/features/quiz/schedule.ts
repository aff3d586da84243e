import { type CardInput, createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import type { Entry } from '../../content/schema/entry.ts'
import type { Memory } from '../../store/memory.ts'

/**
 * When an entry comes back: FSRS with nine in ten to be remembered, at most a year ahead. Without fuzz the date can be told beforehand, and
 * without short-term steps nothing comes back on the same day.
 */
const scheduler = fsrs({ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false, enable_short_term: false })

/** A second answer within so long (milliseconds) comes from having just read the first one's explanation: it says nothing of memory. */
const tooSoon = 12 * 60 * 60 * 1000

/** Whether what was learnt is of the text as it stands now. */
export const isCurrent = (memory: Memory, entry: Entry): boolean => memory.version === entry.version

/**
 * What is remembered of an entry after an answer; undefined where the answer changes nothing. What was learnt of an older version counts no
 * longer: the entry begins anew.
 */
export const afterAnswer = (
  entry: Entry,
  isRight: boolean,
  before: Memory | undefined,
  now: Date,
): Memory | undefined => {
  // The store gives back what this module put into it.
  const known = before !== undefined && isCurrent(before, entry) ? (before.card as CardInput) : undefined
  const last = known?.last_review
  if (last != null && now.getTime() - new Date(last).getTime() < tooSoon) return undefined
  const { card } = scheduler.next(known ?? createEmptyCard(now), now, isRight ? Rating.Good : Rating.Again)
  return { entryId: entry.id, version: entry.version, dueAt: card.due.getTime(), card }
}
