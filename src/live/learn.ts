import type { ChildProcess } from 'node:child_process'
import type { Pack } from '../content/pack.ts'
import type { Log } from '../door/app.ts'
import { isLearnt } from '../search/is-learnt.ts'
import type { Lesson } from './learn-program.ts'
import { runProgram } from './run-program.ts'

/** Learns from one pack at a time. */
export type Learner = {
  /** Learns from this pack after so many milliseconds, and from none that was begun before; `done` is called once it is kept. */
  readonly learn: (pack: Pack, wait: number, done: () => void) => void
  readonly stop: () => void
}

/** Makes a learner at rest. What is learnt goes into the folder `models`; `isAwaited`: whether somebody sits and waits for it. */
export const createLearner = (models: string, isAwaited: boolean, log: Log): Learner => {
  let timer: NodeJS.Timeout | undefined
  let running: ChildProcess | undefined
  const stop = (): void => {
    clearTimeout(timer)
    const ended = running
    running = undefined
    ended?.kill()
  }
  const begin = (pack: Pack, done: () => void): void => {
    const began = performance.now()
    const mine = runProgram('learn-program.ts', { models }, isAwaited)
    running = mine
    mine.send(lessonOf(pack))
    mine.once('exit', (code, signal) => {
      // Ctrl+C reaches every process of a terminal.
      if (running !== mine || signal === 'SIGINT') return
      running = undefined
      const seconds = Math.round((performance.now() - began) / 100) / 10
      if (code !== 0) return log.error({ version: pack.version, code }, 'could not learn from the content')
      if (!isLearnt(pack, models)) return log.error({ folder: models }, 'what was learnt could not be kept')
      log.info({ version: pack.version, seconds }, 'learnt from the content')
      done()
    })
  }
  return {
    learn: (pack, wait, done) => {
      stop()
      timer = setTimeout(() => begin(pack, done), wait).unref()
    },
    stop,
  }
}

/** What learning reads of a pack: sources are for readers alone. */
const lessonOf = ({ head, entries, timeline, outside, unstated, version }: Pack): Lesson => ({
  data: { head, entries, sources: [], timeline, outside, unstated },
  version,
})
