import type { StudyRow } from './row.ts'
import { runMessages, scoreMessages, type LookUp } from '../measure/messages.ts'
import type { MessageItem } from '../sets.ts'

/** Messages under a name. */
export type Messages = { readonly name: string; readonly items: readonly MessageItem[] }

/** One way to look messages up, on several lists. `lookUps` gives it for a list by its place, where what was learnt depends on it. */
export const messageRow = (
  name: string,
  about: string,
  lists: readonly Messages[],
  lookUps: (index: number) => LookUp,
): StudyRow => ({
  name,
  about,
  on: lists.map((list, index) => ({
    list: list.name,
    scores: scoreMessages(runMessages(list.items, lookUps(index))),
  })),
})
