import type { Log } from '../door/app.ts'
import type { Pack } from '../content/pack.ts'
import { isLearnt } from '../search/is-learnt.ts'
import type { Lesson } from './learn-program.ts'
import { runProgram } from './run-program.ts'
import { waitAfter } from './try-again.ts'

/** Learns from one pack at a time. */
export type Learner = {
  /**
   * Learns from this pack after so many milliseconds, and from none that was begun before. `ended` is called once what was learnt is kept,
   * and after each time that failed: then it is tried again, less and less often.
   */
  readonly learn: (pack: Pack, wait: number, ended: (isKept: boolean) => void) => void
  readonly stop: () => void
}

/** Makes a learner at rest. What is learnt goes into the folder `models`; `isAwaited`: whether somebody sits and waits for it. */
export const createLearner = (models: string, isAwaited: boolean, log: Log): Learner => {
  let timer: NodeJS.Timeout | undefined
  let end: (() => void) | undefined
  const stop = (): void => {
    clearTimeout(timer)
    end?.()
    end = undefined
  }
  const begin = (pack: Pack, failures: number, ended: (isKept: boolean) => void): void => {
    const began = performance.now()
    const failed = (why: object, message: string): void => {
      const wait = waitAfter(failures + 1)
      log.error({ version: pack.version, ...why, againInSeconds: wait / 1000 }, message)
      timer = setTimeout(begin, wait, pack, failures + 1, ended).unref()
      ended(false)
    }
    end = runProgram({
      name: 'learn-program.ts',
      argument: { models },
      message: lessonOf(pack),
      isAwaited,
      ended: (fault) => {
        if (fault) return failed(fault, 'could not learn from the content')
        if (!isLearnt(pack, models)) return failed({ folder: models }, 'what was learnt could not be kept')
        const seconds = Math.round((performance.now() - began) / 100) / 10
        log.info({ version: pack.version, seconds }, 'learnt from the content')
        ended(true)
      },
    })
  }
  return {
    learn: (pack, wait, ended) => {
      stop()
      timer = setTimeout(begin, wait, pack, 0, ended).unref()
    },
    stop,
  }
}

/** What learning reads of a pack: sources are for readers alone. */
const lessonOf = ({ head, entries, timeline, outside, unstated, version }: Pack): Lesson => ({
  data: { head, entries, sources: [], timeline, outside, unstated },
  version,
})
