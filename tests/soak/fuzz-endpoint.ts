import fc from 'fast-check'
import { print } from '../../src/cli/terminal.ts'
import { interactionsWith } from '../fuzz/corpus.ts'
import { judgeEndpoint } from '../fuzz/endpoint.ts'
import { mutated } from '../fuzz/mutate.ts'
import { wrongRequests } from '../fuzz/wrong-requests.ts'
import { createTally } from './fuzz-tally.ts'

/** So many interactions come to each wrong request, and to each look whether somebody who asks is answered. */
const toEachWrong = 4
const toEachLook = 1000

/** Sends interactions with something wrong in them to the endpoint, signed right, and wrong requests in between; true where nothing is wrong. */
export const fuzzEndpoint = async (rounds: number, seed: number): Promise<boolean> => {
  const judge = await judgeEndpoint()
  const corpus = await interactionsWith(judge.bot)
  const wrongs = Math.floor(rounds / toEachWrong)
  print(`${corpus.length} real interactions, ${rounds} broken ones, ${wrongs} wrong requests, seed ${seed}`)
  const tally = createTally(rounds)
  let count = 0
  const bodies = fc.constantFrom(...corpus).map((interaction) => Buffer.from(JSON.stringify(interaction)))
  await fc.assert(
    fc.asyncProperty(mutated(corpus), wrongRequests(bodies), async (interaction, wrong) => {
      await tally.judged(
        () => judge.faultsOfInteraction(interaction),
        () => JSON.stringify(interaction).slice(0, 2000),
      )
      count++
      if (count % toEachWrong === 0)
        tally.add(await judge.faultsOfRequest(wrong), () =>
          wrong.bytes(judge.bot.emulator.endpoint.headersFor).toString().slice(0, 1000),
        )
      if (count % toEachLook === 0) tally.add(await judge.faultsBeside(), () => 'beside')
    }),
    { seed, numRuns: rounds },
  )
  tally.add(await judge.faultsBeside(), () => 'in the end')
  await judge.stop()
  return tally.isWell()
}
