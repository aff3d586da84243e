import { complain, exit, runCommandLine } from '../../src/cli/terminal.ts'
import { soakFuzz } from './fuzz.ts'

const usage = `Runs what takes too long for the tests.

npm run soak -- fuzz   broken and forged interactions against the door

--rounds N   how many (default 100000)
--seed N     where their randomness starts (default 1)

Exits 0 when all is well, 1 when something was found.`

await runCommandLine(
  usage,
  { rounds: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
  async ({ words, options }) => {
    const rounds = Number(options.rounds)
    const seed = Number(options.seed)
    if (words[0] !== 'fuzz' || !Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
      complain(usage)
      return exit.wrongUse
    }
    return (await soakFuzz(rounds, seed)) ? exit.done : exit.faults
  },
)
