import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { APIInteraction } from 'discord-api-types/v10'
import { testApp } from '../support/app.ts'
import { realInteractions } from '../fuzz/corpus.ts'
import { faultsOf } from '../fuzz/judge.ts'
import { mutated } from '../fuzz/mutate.ts'

let corpus: readonly APIInteraction[]
beforeAll(async () => {
  corpus = await realInteractions()
}, 60_000)

describe('does the door stand, whatever comes?', () => {
  it('nothing is wrong with what really comes', async () => {
    expect(corpus.length).toBeGreaterThan(200)
    for (const interaction of corpus) expect(await faultsOf(testApp().app, interaction)).toEqual([])
  })
  it('nothing is wrong with its answers to broken and forged interactions', async () => {
    const { app } = testApp()
    await fc.assert(
      fc.asyncProperty(mutated(corpus), async (interaction) => {
        expect(await faultsOf(app, interaction)).toEqual([])
      }),
      { seed: 7, numRuns: 2000 },
    )
  }, 60_000)
})
