import fc from 'fast-check'
import { print } from '../../src/cli/terminal.ts'
import { realInteractions } from '../fuzz/corpus.ts'
import { faultsOf } from '../fuzz/judge.ts'
import { mutated } from '../fuzz/mutate.ts'
import { testApp } from '../support/app.ts'
import { createTally } from './fuzz-tally.ts'

/** Hands interactions with something wrong in them to the door; true where nothing is wrong with what it says. */
export const fuzzDoor = async (rounds: number, seed: number): Promise<boolean> => {
  const corpus = await realInteractions()
  print(`${corpus.length} real interactions, ${rounds} with something wrong in them, seed ${seed}`)
  const { app } = testApp({ log: { info: () => {}, warn: () => {}, error: () => {} } })
  const tally = createTally(rounds)
  await fc.assert(
    fc.asyncProperty(mutated(corpus), (interaction) =>
      tally.judged(
        () => faultsOf(app, interaction),
        () => JSON.stringify(interaction).slice(0, 2000),
      ),
    ),
    { seed, numRuns: rounds },
  )
  return tally.isWell()
}
