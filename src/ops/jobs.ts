import type { App } from '../door/app.ts'

/** Work that happens again and again besides answering. */
export type Job = { readonly name: string; readonly everySeconds: number; readonly run: () => Promise<void> }

/**
 * Runs each job at once and then at its interval, never twice at the same time. A job that fails is logged and comes again: it must not take
 * the bot down. Returns what stops them all and waits for those under way.
 */
export const startJobs = (
  jobs: readonly Job[],
  { log, measure }: Pick<App, 'log' | 'measure'>,
): (() => Promise<void>) => {
  const stops = jobs.map(({ name, everySeconds, run }) => {
    let timer: NodeJS.Timeout | undefined
    let isStopped = false
    const once = async (): Promise<void> => {
      try {
        await run()
        measure({ what: 'job', job: name, ok: true })
      } catch (error) {
        measure({ what: 'job', job: name, ok: false })
        log.warn({ job: name, err: error }, 'a job failed')
      }
      if (!isStopped) timer = setTimeout(start, everySeconds * 1000).unref()
    }
    let running = Promise.resolve()
    const start = (): void => {
      running = once()
    }
    start()
    return async () => {
      isStopped = true
      clearTimeout(timer)
      await running
    }
  })
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}
