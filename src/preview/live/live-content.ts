import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { contentOf } from '../../compose.ts'
import { keepsFromShowing } from '../../content/compile.ts'
import type { Fault } from '../../content/fault.ts'
import { indexPack } from '../../content/pack.ts'
import type { Content, Log } from '../../door/app.ts'
import { changedEntries } from './changed-entries.ts'
import type { Checked, Watched } from './check-worker.ts'
import { createInterimFinder } from './interim-finder.ts'
import { createLearner } from './learn.ts'

/** How the content stands. */
export type ContentState = {
  /** What is wrong and keeps the newest files from being shown: until it is mended, the content before them answers. */
  readonly faults: readonly Fault[]
  /** What is left to do before the content can be published. */
  readonly waiting: readonly Fault[]
  /** Whether finding still goes by what it learnt from the content before. */
  readonly learning: boolean
}

/** Content that follows its files. */
export type LiveContent = {
  readonly content: () => Content
  readonly state: () => ContentState
  /** Calls back after every change, with the codes of the entries whose cards read otherwise now. */
  readonly subscribe: (listener: (changed: readonly string[]) => void) => () => void
  readonly close: () => Promise<void>
}

/** Content that stays as it is. */
export const stillContent = (content: LiveContent['content']): LiveContent => ({
  content,
  state: () => ({ faults: [], waiting: [], learning: false }),
  subscribe: () => () => undefined,
  close: () => Promise.resolve(),
})

/**
 * What is followed, the folder in which what finding learns is kept, and after how many milliseconds the first check begins: it takes a core
 * for some seconds, which the start of the program needs.
 */
type Followed = Watched & { readonly models: string; readonly after: number }

/**
 * Follows the files of a pack: each change is checked in full in a thread of its own, and swapped in as a whole where nothing is wrong. What
 * finding learns from follows some seconds later, since learning takes long; the bot answers all the while.
 * @param start the content to begin with
 */
export const followContent = (start: Content, { folder, name, models, after }: Followed, log: Log): LiveContent => {
  const listeners = new Set<(changed: readonly string[]) => void>()
  const learner = createLearner(log)
  let content = start
  /** The newest content that finding has learnt from. */
  let learnt = start
  let state: ContentState = { faults: [], waiting: [], learning: false }
  const tell = (change: Partial<ContentState>, changed: readonly string[] = []): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener(changed)
  }

  const swap = ({ data, version }: Checked & { readonly data: NonNullable<Checked['data']> }): readonly string[] => {
    const pack = indexPack(data, version)
    const changed = changedEntries(content.pack, pack)
    if (version === learnt.pack.version) {
      void learner.stop()
      content = learnt
      return changed
    }
    content = { pack, finder: createInterimFinder(pack, learnt.finder) }
    // What was learnt is read from its folder at last now: the next lesson takes its place there.
    learnt.finder.prepare()
    learner.learn({ data, version, models }, () => {
      const next = contentOf(pack, models)
      next.finder.prepare()
      learnt = next
      content = next
      tell({ learning: false })
    })
    return changed
  }

  const take = (checked: Checked): void => {
    const { data, version, faults } = checked
    const isNew = data !== undefined && version !== content.pack.version
    const changed = isNew ? swap({ ...checked, data }) : []
    tell(
      {
        faults: faults.filter(keepsFromShowing),
        waiting: faults.filter((fault) => !keepsFromShowing(fault)),
        learning: content.pack.version !== learnt.pack.version,
      },
      changed,
    )
  }

  let worker: Worker | undefined
  const begin = setTimeout(() => {
    worker = new Worker(join(import.meta.dirname, 'check-worker.ts'), {
      workerData: { folder, name } satisfies Watched,
      execArgv: [],
    })
    worker.unref()
    worker.on('message', take)
    worker.on('error', (error) => log.error({ err: error }, 'preview: stopped following the content'))
  }, after).unref()
  return {
    content: () => content,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      clearTimeout(begin)
      await Promise.all([worker?.terminate(), learner.stop()])
    },
  }
}
