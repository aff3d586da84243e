import type { App } from '../door/app.ts'
import type { Job } from '../ops/jobs.ts'
import { byOne } from './by-one.ts'
import { countKept } from './count-kept.ts'
import { sweepGuilds } from './guilds/sweep.ts'
import { quizJobs } from './quiz/jobs.ts'
import { offerChanges } from './pins/offer.ts'
import { recover } from './recover.ts'

/**
 * What happens besides answering, as long as the bot is connected. What concerns everybody is done by one process for all; what each process
 * holds for itself is read by each, and interrupted work is shared out by the journal, piece by piece.
 */
export const jobsOf = (app: App): readonly Job[] => {
  let isFirst = true
  return [
    { name: 'read settings', everySeconds: 15, run: () => app.settings.refresh() },
    byOne({ name: 'sweep servers that were left', everySeconds: 24 * 60 * 60, run: () => sweepGuilds(app) }, app),
    {
      name: 'finish interrupted work',
      everySeconds: 60,
      run: async () => {
        const wasFirst = isFirst
        // Even where this fails: by the next time this process has work of its own under way.
        isFirst = false
        await recover(app, wasFirst)
      },
    },
    ...quizJobs(app).map((job) => byOne(job, app)),
    { name: 'count what is kept', everySeconds: 60, run: () => countKept(app) },
    byOne({ name: 'offer to refresh pins', everySeconds: 300, run: () => offerChanges(app) }, app),
  ]
}
