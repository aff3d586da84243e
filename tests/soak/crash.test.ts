import { expect, it } from 'vitest'
import { everyStore } from '../support/stores.ts'
import { soakCrash } from './crash/run.ts'

it.each(everyStore)(
  'is everything acknowledged still there after kill -9 while it writes, on %s?',
  async (_, open) => {
    const kept = await open()
    const { losses, acknowledged } = await soakCrash(kept.where, 2, 'slice', () => {})
    expect(losses).toEqual([])
    expect(Object.values(acknowledged).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
    await kept.done()
  },
  120_000,
)
