import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { startJobs } from '../../src/ops/jobs.ts'
import { testApp } from '../support/app.ts'

it('is a job that is under way at a stop waited for, and none begun after it?', async () => {
  let begun = 0
  let ended = 0
  const run = async (): Promise<void> => {
    begun++
    await setTimeout(50)
    ended++
  }
  const stop = startJobs([{ name: 'planted', everySeconds: 0.01, run }], testApp().app)
  await stop()
  expect([begun, ended]).toEqual([1, 1])
  await setTimeout(100)
  expect(begun).toBe(1)
})
