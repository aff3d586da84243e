import type { App } from '../door/app.ts'
import { storeFaultOf } from '../store/fault.ts'

/**
 * Writes down what has happened already, such as a post that stands: false where the store fails just then. That is no reason to tell whoever
 * asked that nothing was done; the journal still has the work, and recovery goes on with it.
 */
export const keep = async (app: App, write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write()
    return true
  } catch (error) {
    if (storeFaultOf(error) === undefined) throw error
    app.log.warn({ err: error }, 'what was done was not written down')
    return false
  }
}

/** Ends work that is over. */
export const endQuietly = async (app: App, id: string): Promise<void> => {
  await keep(app, () => app.store.operations.end(id))
}
