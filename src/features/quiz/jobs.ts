import type { App } from '../../door/app.ts'
import type { Job } from '../../ops/jobs.ts'
import { roundLasts } from './round.ts'

/** Rounds that nobody has moved for a day go with their answers, whether they were played to the end or not. */
export const quizJobs = (app: App): readonly Job[] => [
  {
    name: 'end idle rounds',
    everySeconds: 900,
    run: async () => {
      await app.store.rounds.endIdle(app.clock().getTime() - roundLasts)
    },
  },
]
