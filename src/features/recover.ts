import type { App } from '../door/app.ts'
import type { Operation } from '../store/operations.ts'
import { guidesRecoveries } from './guides/recover.ts'
import { pinsRecoveries } from './pins/recover.ts'
import { questionsRecoveries } from './questions/recover.ts'
import { reportRecoveries } from './report/recover.ts'

/** Finishes or undoes work that a crash interrupted, from what the journal says of it. Ends the journal's row when nothing is left to do. */
export type Recovery = (operation: Operation, app: App) => Promise<void>

const recoveries: Readonly<Record<string, Recovery>> = {
  ...guidesRecoveries,
  ...pinsRecoveries,
  ...questionsRecoveries,
  ...reportRecoveries,
}

/** Work that nobody has touched for so long (milliseconds) belongs to a process that is gone: a step takes seconds. */
const abandonedAfter = 120_000

/**
 * Takes over work whose process is gone. `isFirst` is the first time since this process started: where no other process uses the store, all
 * work in the journal is then abandoned, however recent.
 */
export const recover = async (app: App, isFirst: boolean): Promise<void> => {
  const now = app.clock().getTime()
  const untouchedSince = isFirst && !app.store.shared ? now : now - abandonedAfter
  for (;;) {
    const operation = await app.store.operations.takeOver(untouchedSince, now + 1)
    if (!operation) return
    const recovery = recoveries[operation.kind]
    if (recovery) await recovery(operation, app)
    else await app.store.operations.end(operation.id)
  }
}
