import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentOf } from '../../src/compose.ts'
import { loadPack } from '../../src/content/load.ts'
import { createLog } from '../../src/ops/log.ts'
import { followContent, type ContentState } from '../../src/live/follow-content.ts'
import { copyOfPack } from '../support/packs.ts'

/** A small pack in a folder of its own, and content that follows it. */
export const followCopy = () => {
  const copy = copyOfPack()
  const models = mkdtempSync(join(tmpdir(), 'ronten-models-'))
  const loaded = loadPack(copy.folder)
  if (!loaded.ok) throw new Error('the copy has faults')
  contentOf(loaded.pack, models).finder.prepare()
  const live = followContent(
    loaded.pack,
    { folder: copy.folder, name: 'content/copy', snapshots: models, models, manner: 'eager', after: 0 },
    { log: createLog('silent'), measure: () => undefined },
  )
  /** Waits until the content stands so. */
  const until = async (fits: (state: ContentState) => boolean): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const stop = live.subscribe(() => fits(live.state()) && resolve())
    if (!fits(live.state())) await promise
    stop()
  }
  return {
    ...copy,
    live,
    until,
    done: async () => {
      live.close()
      copy.done()
      rmSync(models, { recursive: true })
    },
  }
}
