import { expect, it } from 'vitest'
import { createAnswering } from '../../src/discord/answering.ts'
import { callbackRest, patientRest } from '../../src/discord/rest.ts'
import { testApp } from '../support/app.ts'
import { slash } from '../support/interactions.ts'

it('how long is work waited for that does not end? As long as drain is told', async () => {
  // Nothing listens there, and nothing is sent.
  const nowhere = { api: 'http://127.0.0.1:9/api' }
  const answering = createAnswering(testApp().app, callbackRest(nowhere), patientRest(nowhere))
  const endless = { defer: 'private', work: () => new Promise<never>(() => {}) } as const
  void answering.carryOut(slash('pin', { entry: 't01' }), endless, () => Promise.resolve())
  const begin = performance.now()
  await answering.drain(100)
  expect(performance.now() - begin).toBeGreaterThanOrEqual(90)
})
