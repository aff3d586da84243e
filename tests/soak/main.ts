import { complain, exit, runCommandLine } from '../../src/cli/terminal.ts'
import { soakCrashes, soakStores } from './crash.ts'

const usage = `Long runs that look for what goes wrong with time and with bad luck. Each prints a table and exits 1 where something was lost.

npm run soak -- crash [--rounds N] [--store sqlite|postgres]   kill -9 while it writes; nothing acknowledged may be lost

--rounds N   how often it is killed on each store (default 1000)
--store S    one store only (default: both)
--seed S     the same seed kills after the same times and does the same things (default: soak)
--json       for programs`

const options = {
  rounds: { type: 'string', default: '1000' },
  store: { type: 'string' },
  seed: { type: 'string', default: 'soak' },
} as const

await runCommandLine(usage, options, async ({ words, options, json }) => {
  const [verb] = words
  const rounds = Number(options.rounds)
  const stores = soakStores.filter((store) => store === (options.store ?? store))
  if (verb !== 'crash' || !Number.isInteger(rounds) || rounds < 1 || stores.length === 0) {
    complain(usage)
    return exit.wrongUse
  }
  return (await soakCrashes(stores, rounds, options.seed, json)) ? exit.done : exit.faults
})
