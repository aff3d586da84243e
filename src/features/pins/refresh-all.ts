import type { App } from '../../door/app.ts'
import type { Pin } from '../../store/pins.ts'
import { outdated } from './describe-pin.ts'
import { endQuietly } from '../keep.ts'
import { nowOf } from './journal.ts'
import { refreshPin, type Refreshed } from './refresh-pin.ts'
import { pace } from './tell.ts'

/** How the journal calls the refreshing of a server's pins. */
export const refreshKind = 'pins-refresh'

/** The most pins refreshed in one go: at this pace the answer can still be edited when it is over (15 minutes). */
const most = 200
/** After how many the journal hears that the work goes on, lest recovery take it for abandoned. */
const beat = 20

/** What came of refreshing a server's pins. `left` were not tried: too many, or Discord takes no more edits for now. */
export type RefreshedAll =
  | { readonly how: 'busy' }
  | {
      readonly how: 'over'
      readonly done: number
      readonly others: readonly { readonly pin: Pin; readonly result: Exclude<Refreshed, { how: 'done' }> }[]
      readonly left: number
    }

/** Refreshes all pins of a server that are out of date, about one a second, one piece of work for each server at a time. */
export const refreshAll = async (
  app: App,
  { id, guildId }: { readonly id: string; readonly guildId: string },
  progress: (done: number, of: number) => Promise<void>,
): Promise<RefreshedAll> => {
  const { operations, pins } = app.store
  const claim = `${refreshKind}:${guildId}`
  if (!(await operations.begin({ id, kind: refreshKind, claim, step: 'begun', data: {}, updatedAt: nowOf(app) })))
    return { how: 'busy' }
  try {
    const stale = outdated(await pins.ofGuild(guildId), app.content().pack)
    const others: { pin: Pin; result: Exclude<Refreshed, { how: 'done' }> }[] = []
    let done = 0
    for (const [index, { pin }] of stale.slice(0, most).entries()) {
      if (index > 0) await app.pause(pace)
      if (index % beat === beat - 1) await operations.advance(id, 'begun', {}, nowOf(app))
      const result = await refreshPin(app, pin)
      if (result.how === 'failed' && result.fault === 'too-many-edits') break
      if (result.how === 'done') done++
      else others.push({ pin, result })
      await progress(done + others.length, stale.length)
    }
    return { how: 'over', done, others, left: stale.length - done - others.length }
  } finally {
    await endQuietly(app, id)
  }
}
