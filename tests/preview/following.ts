import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packFolder, snapshotFolder } from '../../src/cli/content/places.ts'
import { contentOf } from '../../src/compose.ts'
import { loadPack } from '../../src/content/load.ts'
import { createLog } from '../../src/ops/log.ts'
import { followContent, type ContentState } from '../../src/live/follow-content.ts'
import { copyOfPack } from '../support/packs.ts'
import { previewApp } from './running.ts'

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

/** The whole pack in a folder of its own with all that was learnt from it, and content that follows it. */
export const followWhole = () => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-whole-'))
  const [pack, models] = [join(folder, 'pack'), join(folder, 'models')]
  cpSync(packFolder, pack, { recursive: true })
  const start = previewApp().content()
  start.finder.prepare()
  cpSync(snapshotFolder, models, { recursive: true })
  const live = followContent(
    start.pack,
    { folder: pack, name: 'content/copy', snapshots: models, models, manner: 'eager', after: 0 },
    { log: createLog('silent'), measure: () => undefined },
  )
  // The first of these takes longer than all that follow, and on a busy machine longer than Discord waits.
  live.content().finder.lookUp('核共有は違法だ', 'ja')
  const checked = new Promise<void>((resolve) => void live.subscribe(() => resolve()))
  return {
    live,
    /** Waits until everything was read for the first time, which takes some seconds; from then on a change is seen at once. */
    checked,
    read: (file: string): string => readFileSync(join(pack, file), 'utf8'),
    save: (file: string, text: string): void => writeFileSync(join(pack, file), text),
    done: async () => {
      live.close()
      rmSync(folder, { recursive: true })
    },
  }
}
