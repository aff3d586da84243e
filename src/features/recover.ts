import type { App } from '../door/app.ts'
import type { Operation } from '../store/operations.ts'
import { guidesRecoveries } from './guides/recover.ts'
import { pinsRecoveries } from './pins/recover.ts'
import { questionsRecoveries } from './questions/recover.ts'
import { reportRecoveries } from './report/recover.ts'

/** Finishes or undoes work that a crash interrupted, from what the journal says of it. Ends the journal's row when nothing is left to do. */
export type Recovery = (operation: Operation, app: App) => Promise<void>

/** Work of a kind that is no longer known. */
const drop: Recovery = ({ id }, { store }) => store.operations.end(id)

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
    const recovery = recoveries[operation.kind] ?? drop
    try {
      await recovery(operation, app)
    } catch (error) {
      // It stays in the journal and comes again; what else was interrupted must not wait for it.
      app.log.warn({ kind: operation.kind, err: error }, 'interrupted work could not be finished')
    }
  }
}
