import { complain, exit, runCommandLine } from '../../src/cli/terminal.ts'
import { soakCrashes, soakStores } from './crash.ts'
import { soakFuzz } from './fuzz.ts'

const usage = `Long runs that look for what goes wrong with time and with bad luck. Each prints a table and exits 1 where something went wrong.

npm run soak -- crash [--store sqlite|postgres]   kill -9 while it writes; nothing acknowledged may be lost (1000 rounds)
npm run soak -- fuzz                              broken and forged interactions against the door (100000 rounds)

--rounds N   how often: kills on each store, or interactions
--store S    one store only (default: both)
--seed S     the same seed does the same things again (default: 1)
--json       for programs`

const options = {
  rounds: { type: 'string' },
  store: { type: 'string' },
  seed: { type: 'string', default: '1' },
} as const

const usually = { crash: 1000, fuzz: 100_000 } as const

await runCommandLine(usage, options, async ({ words, options, json }) => {
  const [verb] = words
  const stores = soakStores.filter((store) => store === (options.store ?? store))
  const seed = Number(options.seed)
  if ((verb !== 'crash' && verb !== 'fuzz') || stores.length === 0 || !Number.isInteger(seed)) {
    complain(usage)
    return exit.wrongUse
  }
  const rounds = Number(options.rounds ?? usually[verb])
  if (!Number.isInteger(rounds) || rounds < 1) {
    complain(usage)
    return exit.wrongUse
  }
  const isWell = verb === 'crash' ? await soakCrashes(stores, rounds, String(seed), json) : await soakFuzz(rounds, seed)
  return isWell ? exit.done : exit.faults
})
