import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Log } from '../../door/app.ts'
import type { Lesson } from './learn-worker.ts'

/** For how long nothing must have changed before learning is worth its seconds. */
const quiet = 1500

/** Learns in a thread of its own, one thing at a time. */
export type Learner = {
  /** Learns this, and nothing that was begun before; `done` is called once it is kept in its folder. */
  readonly learn: (lesson: Lesson, done: () => void) => void
  readonly stop: () => Promise<void>
}

/** Makes a learner at rest. */
export const createLearner = (log: Log): Learner => {
  let timer: NodeJS.Timeout | undefined
  let worker: Worker | undefined
  const stop = async (): Promise<void> => {
    clearTimeout(timer)
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }
  const begin = (lesson: Lesson, done: () => void): void => {
    const mine = new Worker(join(import.meta.dirname, 'learn-worker.ts'), { workerData: lesson, execArgv: [] })
    worker = mine
    mine.unref()
    mine.on('error', (error) => log.error({ err: error }, 'preview: could not learn from the changed content'))
    mine.on('exit', (code) => {
      if (worker !== mine) return
      worker = undefined
      if (code === 0) done()
    })
  }
  return {
    learn: (lesson, done) => {
      void stop()
      timer = setTimeout(() => begin(lesson, done), quiet).unref()
    },
    stop,
  }
}
