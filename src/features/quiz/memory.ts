import type { Pack } from '../../content/pack.ts'
import type { Entry } from '../../content/schema/entry.ts'
import type { App } from '../../door/app.ts'
import type { Memory } from '../../store/memory.ts'
import { storeFaultOf } from '../../store/fault.ts'
import type { Question } from './question.ts'
import { afterAnswer, isCurrent } from './schedule.ts'
import { wasMissed } from './solo-state.ts'

/** An entry that a player is to come back to. */
export type Learnt = { readonly entry: Entry; readonly dueAt: number }

/** What of a player's memories holds now, soonest first. An entry whose text has changed is due at once; one that is gone falls away. */
export const learntOf = (memories: readonly Memory[], pack: Pack): readonly Learnt[] =>
  memories
    .flatMap((memory): readonly Learnt[] => {
      const entry = pack.byId(memory.entryId)
      return entry === undefined ? [] : [{ entry, dueAt: isCurrent(memory, entry) ? memory.dueAt : 0 }]
    })
    .toSorted((a, b) => a.dueAt - b.dueAt)

/** The entries that are due. */
export const dueNow = (learnt: readonly Learnt[], now: Date): readonly Entry[] =>
  learnt.filter(({ dueAt }) => dueAt <= now.getTime()).map(({ entry }) => entry)

/** Remembers, from now on, what a player missed. Called only when they have agreed. */
export const remember = async ({ store, clock }: App, player: string, missed: readonly Entry[]): Promise<void> => {
  await store.memory.optIn(player)
  const memories = await store.memory.of(player)
  for (const entry of missed) await put(store, player, afterAnswer(entry, false, memoryOf(entry, memories), clock()))
}

/**
 * Counts the answers of a quiz for a player who has opted in: what was missed is added, and what was missed earlier moves on. Gives whether
 * the player has opted in.
 */
export const countAnswers = async (
  { store, clock }: App,
  player: string,
  questions: readonly Question[],
  missed: number,
): Promise<boolean> => {
  if (!(await store.memory.hasOptedIn(player))) return false
  const memories = await store.memory.of(player)
  for (const [at, { entry }] of questions.entries()) {
    const isRight = !wasMissed(missed, at)
    const before = memoryOf(entry, memories)
    if (!isRight || before !== undefined) await put(store, player, afterAnswer(entry, isRight, before, clock()))
  }
  return true
}

const memoryOf = (entry: Entry, memories: readonly Memory[]): Memory | undefined =>
  memories.find(({ entryId }) => entryId === entry.id)

const put = async (store: App['store'], player: string, memory: Memory | undefined): Promise<void> => {
  if (memory !== undefined) await store.memory.put(player, memory)
}

/** What the store says, or undefined while it is out of reach or full: a quiz goes on without it. */
export const orAway = async <T>(app: App, read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read()
  } catch (error) {
    if (storeFaultOf(error) === undefined) throw error
    app.log.warn({ err: error }, 'a quiz goes on without the store')
    return undefined
  }
}
