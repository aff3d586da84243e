import { indexPack } from '../content/pack.ts'
import type { PackData } from '../content/schema/pack.ts'
import { createFinder } from '../search/finder.ts'

/** What is to be learnt. */
export type Lesson = { readonly data: PackData; readonly version: string }

// The parent is gone, or wants something else to be learnt.
process.on('disconnect', () => process.exit(1))
process.once('message', ({ data, version }: Lesson) => {
  // Given by learn.ts alone.
  const { models } = JSON.parse(process.argv[2] ?? '') as { readonly models: string }
  createFinder(indexPack(data, version), models).prepare()
  process.exit(0)
})
