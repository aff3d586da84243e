import type { Log } from '../door/app.ts'
import type { Checked, CheckTask, Watched } from './check-program.ts'
import { runProgram } from './run-program.ts'
import { stampOf } from '../content/stamp.ts'
import { waitAfter } from './try-again.ts'

/** How often an eye that waits for somebody who is writing looks at the files, and how often one that only must not miss a change, in milliseconds. */
const interval = { eager: 150, calm: 10_000 } as const

/**
 * How content is followed. `eager`, for the preview: one process keeps what it has read and sees a saved sentence at once. `calm`, for
 * production: files are looked at every 10 seconds, and only a change starts a process, which ends after the check.
 */
export type Manner = keyof typeof interval

/** So long a check may take before the next one that is asked for ends it, in milliseconds: it takes seconds. */
const longest = 60_000

/** What looks at the files. */
export type FilesChecked = {
  /** Checks now, whether anything has changed or not. */
  readonly check: () => void
  readonly stop: () => void
}

/** Looks at the files of a pack and tells what they come to after each change, never while answering. */
export const checkFiles = (
  watched: Watched & { readonly snapshots: string; readonly manner: Manner; readonly version: () => string },
  tell: (checked: Checked) => void,
  log: Log,
): FilesChecked => {
  const { folder, name, snapshots, manner, version } = watched
  let end: (() => void) | undefined
  let retry: NodeJS.Timeout | undefined
  /** When the check that runs now began, and whether another was asked for meanwhile. */
  let began: number | undefined
  let isAsked = false
  const stop = (): void => {
    clearTimeout(retry)
    end?.()
    end = undefined
    began = undefined
    isAsked = false
  }
  let failures = 0
  const begin = (every: CheckTask['every']): void => {
    stop()
    began = performance.now()
    // Who waits for somebody that writes has to read everything once, for the next checks to be quick.
    const known = manner === 'calm' ? version() : undefined
    const task: CheckTask = { folder, name, snapshots, every, known }
    end = runProgram({
      name: 'check-program.ts',
      argument: task,
      isAwaited: manner === 'eager',
      hear: (checked) => {
        failures = 0
        tell(checked as Checked) // Said by check-program.ts alone.
      },
      ended: (fault) => {
        began = undefined
        if (!fault) {
          if (isAsked) begin(every)
          return
        }
        failures += 1
        const wait = waitAfter(failures)
        log.error({ ...fault, againInSeconds: wait / 1000 }, 'could not check the content')
        retry = setTimeout(begin, wait, every).unref()
      },
    })
  }
  if (manner === 'eager') {
    begin(interval.eager)
    return { check: () => undefined, stop }
  }
  /** Whatever is asked for while a check runs comes after it: checks that were begun anew each time might never end. */
  const ask = (): void => {
    if (began !== undefined && performance.now() - began < longest) isAsked = true
    else begin(undefined)
  }
  const timer = setInterval(() => void look(), interval.calm).unref()
  let stamp: string | undefined
  const look = async (): Promise<void> => {
    try {
      const now = await stampOf(folder)
      if (stamp !== undefined && now !== stamp) ask()
      stamp = now
    } catch (error) {
      log.warn({ err: error }, 'could not look at the content')
    }
  }
  void look()
  return {
    check: ask,
    stop: () => {
      clearInterval(timer)
      stop()
    },
  }
}
