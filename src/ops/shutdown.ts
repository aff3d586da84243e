import type { Log } from '../door/app.ts'
import { exitCode } from './exit-codes.ts'

/** How long work under way may take to finish once the process is asked to stop, in milliseconds. */
export const patience = 10_000

/** After that many milliseconds the process ends whatever happens: 10 for work under way, and some to close the store. */
const longest = 15_000

const cutOff = 'stopping takes too long: what is left is cut off'
const disorder = 'could not stop in good order'

/**
 * Calls `close` once when the process is asked to stop (SIGTERM; SIGINT, which is all that Windows has) and then exits with code 0. A second
 * signal exits at once.
 */
export const onShutdown = (close: () => Promise<void>, log: Log): void => {
  let isClosing = false
  const stop = (signal: NodeJS.Signals): void => {
    if (isClosing) process.exit(exitCode.cut)
    isClosing = true
    log.info({ signal }, 'stopping')
    setTimeout(() => {
      log.error({}, cutOff)
      process.exit(exitCode.cut)
    }, longest).unref()
    close().then(
      () => {
        log.info({}, 'stopped')
        process.exit(exitCode.done)
      },
      (error: unknown) => {
        log.error({ err: error }, disorder)
        process.exit(exitCode.bug)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** Closes what is open before a process ends of itself. Never rejects, and takes no longer than a signal would let it. */
export const closeInTime = async (close: () => Promise<void>, log: Log): Promise<void> => {
  try {
    if (!(await atMost(longest, close()))) log.error({}, cutOff)
  } catch (error) {
    log.error({ err: error }, disorder)
  }
}

/**
 * Ends the process with code 0 at a signal that nobody else listens to: from the start until there is something to close. As the first
 * process of a container it would not hear of the signal otherwise.
 */
export const stopUntilRunning = (): void => {
  const stop = (signal: NodeJS.Signals): void => {
    if (process.listenerCount(signal) === 1) process.exit(exitCode.done)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/**
 * Ends the process with a code of its own where something was thrown that nobody caught: its state is unknown then, and whoever watches
 * over it starts it anew. The log has the stack.
 */
export const onCrash = (log: Log): void => {
  const crash = (error: unknown): void => {
    log.error({ err: error }, 'crashed')
    process.exit(exitCode.bug)
  }
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)
}

/** Waits for work, but not longer than so many milliseconds: says whether it ended. A failure is passed on. */
export const atMost = async (milliseconds: number, work: Promise<unknown>): Promise<boolean> => {
  const { promise: late, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(resolve, milliseconds, false)
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}
