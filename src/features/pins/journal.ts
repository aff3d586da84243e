import type { App } from '../../door/app.ts'
import { storeFaultOf } from '../../store/fault.ts'

/** The moment, as the journal keeps it. */
export const nowOf = (app: App): number => app.clock().getTime()

/**
 * Ends work that is over. Where the store fails just then, nothing is wrong for the person who asked: recovery meets the row and ends it.
 */
export const endQuietly = async (app: App, id: string): Promise<void> => {
  try {
    await app.store.operations.end(id)
  } catch (error) {
    if (storeFaultOf(error) === undefined) throw error
    app.log.warn({ err: error }, 'the end of work was not written down')
  }
}
