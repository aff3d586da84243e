import { contentOf } from '../compose.ts'
import { keepsFromShowing } from '../content/keeps-from-showing.ts'
import type { Fault } from '../content/fault.ts'
import { indexPack, type Pack } from '../content/pack.ts'
import type { App, Content } from '../door/app.ts'
import { faultLine } from '../i18n/faults/render.ts'
import { giveBackMemory } from '../ops/memory.ts'
import { isLearnt } from '../search/is-learnt.ts'
import { changedEntries } from './changed-entries.ts'
import { checkFiles, type FilesChecked, type Manner } from './check-files.ts'
import type { Checked, Watched } from './check-program.ts'
import { createInterimFinder } from './interim-finder.ts'
import { createLearner } from './learn.ts'

/** How the content stands. */
export type ContentState = {
  /** What is wrong and keeps the newest files from being shown: until it is mended, the content before them answers. */
  readonly faults: readonly Fault[]
  /** What is left to do before the content can be published. */
  readonly waiting: readonly Fault[]
  /** Whether finding still goes by what it learnt from the content before, or by names alone. */
  readonly learning: boolean
}

/** Content that follows its files. */
export type LiveContent = {
  readonly content: () => Content
  readonly state: () => ContentState
  /** Calls back after every change, with the codes of the entries whose cards read otherwise now. */
  readonly subscribe: (listener: (changed: readonly string[]) => void) => () => void
  /** Looks at the files now. */
  readonly check: () => void
  readonly close: () => void
}

/** Content that stays as it is. */
export const stillContent = (content: LiveContent['content']): LiveContent => ({
  content,
  state: () => ({ faults: [], waiting: [], learning: false }),
  subscribe: () => () => undefined,
  check: () => undefined,
  close: () => undefined,
})

/**
 * What is followed and how; the folder in which compiled content is kept, and that for what finding learns; and after how many milliseconds
 * the first look comes: in the preview that takes a core for some seconds, which the start of the program needs.
 */
type Followed = Watched & {
  readonly manner: Manner
  readonly snapshots: string
  readonly models: string
  readonly after: number
}

/** Faults that the log tells one by one: a file in the wrong place can bring hundreds. */
const mostLogged = 30

/** For how long nothing must have changed before learning is worth its seconds. */
const quiet = 1500

/**
 * Follows the files of a pack: each change is checked in full in a process of its own, and swapped in as a whole where nothing is wrong.
 * What finding learns from follows some seconds later, since learning takes long; the bot answers all the while. In production content
 * that waits for its version counts as wrong; the preview shows it.
 * @param start the content to begin with, whether finding has learnt from it or not
 */
export const followContent = (
  start: Pack,
  followed: Followed,
  { log, measure }: Pick<App, 'log' | 'measure'>,
): LiveContent => {
  const { manner, models, after } = followed
  const listeners = new Set<(changed: readonly string[]) => void>()
  const learner = createLearner(models, manner === 'eager', log)
  /** The newest content that finding has learnt from. */
  let learnt: Content | undefined
  let content: Content
  let state: ContentState = { faults: [], waiting: [], learning: false }
  const tell = (change: Partial<ContentState>, changed: readonly string[] = []): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener(changed)
  }

  /** Tells whoever waits for learning that it is over, or that there is something else to wait for. */
  let stopWaiting = (): void => undefined

  /** The content that answers from a pack now; what has to be learnt first is learnt beside, after so many milliseconds. */
  const serve = (pack: Pack, wait: number): Content => {
    learner.stop()
    stopWaiting()
    if (pack.version === learnt?.pack.version) return learnt
    if (isLearnt(pack, models)) return (learnt = contentOf(pack, models))
    // What was learnt is read from its folder at last now: the next lesson takes its place there.
    learnt?.finder.prepare()
    const { promise: learning, resolve } = Promise.withResolvers<void>()
    stopWaiting = resolve
    learner.learn(pack, wait, (isKept) => {
      // Nobody knows how long the next try takes: who waits is told.
      if (!isKept) return resolve()
      learnt = contentOf(pack, models)
      learnt.finder.prepare()
      content = learnt
      giveBackMemory()
      resolve()
      tell({ learning: false })
    })
    return { pack, finder: createInterimFinder(pack, learnt?.finder), learning }
  }

  const take = ({ data, version, faults }: Checked): void => {
    const isNew = version !== content.pack.version
    const isFit = (data !== undefined || !isNew) && (manner === 'eager' || faults.length === 0)
    let changed: readonly string[] = []
    if (isNew && isFit && data) {
      const pack = indexPack(data, version)
      changed = changedEntries(content.pack, pack)
      content = serve(pack, quiet)
      log.info({ version, changed: changed.length }, 'new content')
    }
    if (isFit && !isNew) log.info({ version }, 'content checked: as it was')
    // The preview's page shows them.
    if (!isFit && manner === 'calm')
      for (const fault of faults.slice(0, mostLogged))
        log.error({ fault: faultLine(fault, 'en'), faults: faults.length }, 'content not taken in')
    if (isNew || !isFit) measure({ what: 'reload', ok: isFit })
    const wrong = manner === 'eager' ? faults.filter(keepsFromShowing) : faults
    const waiting = faults.filter((fault) => !wrong.includes(fault))
    tell({ faults: wrong, waiting, learning: content.learning !== undefined }, changed)
  }

  content = serve(start, 0)
  state = { ...state, learning: content.learning !== undefined }
  let files: FilesChecked | undefined
  const looking = (): FilesChecked =>
    (files ??= checkFiles({ ...followed, version: () => content.pack.version }, take, log))
  const begin = setTimeout(looking, after).unref()
  return {
    content: () => content,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    check: () => looking().check(),
    close: () => {
      clearTimeout(begin)
      files?.stop()
      learner.stop()
    },
  }
}
