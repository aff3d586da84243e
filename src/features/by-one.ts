import { randomUUID } from 'node:crypto'
import type { App } from '../door/app.ts'
import type { Job } from '../ops/jobs.ts'

/** How long a job may go without a sign of whoever does it, in milliseconds: then another process takes over. */
const lease = 120_000
/** How often that sign is given while the job is done, in milliseconds. */
const beat = 30_000
/** How often each process looks whether a job is due, in seconds: so soon another does what a process left behind. */
const look = 60

/**
 * The same job, done once in its interval by one of all the processes that use the store. When it was last done stands in the store, so that
 * a restart does not do it again. A process that comes back after its lease (a machine that slept) may still be at it beside its successor:
 * what the job posts must go through the journal.
 */
export const byOne = ({ name, everySeconds, run }: Job, { store, clock, log }: App): Job => {
  const holder = randomUUID()
  const now = (): number => clock().getTime()
  const hold = (): Promise<boolean> => store.jobs.hold(name, holder, now(), now() + lease)
  return {
    name,
    everySeconds: Math.min(everySeconds, look),
    run: async () => {
      if (!(await hold())) return
      const dueAt = now() + everySeconds * 1000
      const beating = setInterval(() => {
        hold().catch((error: unknown) => log.warn({ job: name, err: error }, 'a sign of life was not written down'))
      }, beat).unref()
      try {
        await run()
      } finally {
        clearInterval(beating)
      }
      // A job that failed stays ours until the lease ends: we try again at the next look, and another does when we are gone.
      await store.jobs.layDown(name, holder, dueAt)
    },
  }
}
