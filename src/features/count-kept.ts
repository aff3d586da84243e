import type { App } from '../door/app.ts'
import { outdated } from './pins/describe-pin.ts'

/** Counts what stands in the store, for whoever watches: a row of the journal that stays is work that does not get done. */
export const countKept = async ({ store, content, measure }: App): Promise<void> => {
  const [pins, openOperations] = await Promise.all([store.pins.all(), store.operations.count()])
  measure({ what: 'kept', stalePins: outdated(pins, content().pack).length, openOperations })
}
