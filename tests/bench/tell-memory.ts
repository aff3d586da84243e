import { giveBackMemory } from '../../src/ops/memory.ts'

/**
 * Memory of a process in bytes: what the system has given it, and what of that its objects hold. The rest is code, and room that the allocator
 * keeps for later.
 */
export type Memory = { readonly resident: number; readonly held: number }

/** Tells the parent, whenever it asks, how much memory this process takes once garbage is collected; ends with the parent. */
export const tellMemory = (): void => {
  // A bench that failed leaves nobody behind.
  process.once('disconnect', () => process.exit())
  process.on('message', () => {
    giveBackMemory()
    const { rss, heapUsed, external } = process.memoryUsage()
    process.send?.({ resident: rss, held: heapUsed + external } satisfies Memory)
  })
}
