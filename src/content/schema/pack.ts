import { z } from 'zod'
import type { Entry } from './entry.ts'
import type { Source } from './source.ts'
import { Id, Text } from './text.ts'

/** pack.yaml: what the pack is about and under which licence its texts may be reused. */
export const PackHead = z.strictObject({
  id: Id,
  title: Text,
  about: Text,
  licence: z.strictObject({ name: z.string().min(1, 'empty'), url: z.url({ error: 'url' }) }),
})
export type PackHead = z.infer<typeof PackHead>

/** A pack as plain data: read, validated and found whole. Safe to share and to keep as JSON. */
export type PackData = {
  readonly head: PackHead
  readonly entries: readonly Entry[]
  readonly sources: readonly Source[]
}
