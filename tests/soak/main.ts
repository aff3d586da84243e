import { complain, exit, runCommandLine } from '../../src/cli/terminal.ts'
import { soakCrashes, soakStores } from './crash.ts'

const usage = `Runs what takes too long for the tests.

npm run soak -- fuzz    broken and forged interactions at the door, and at the endpoint with wrong requests beside
npm run soak -- crash   kill -9 while it writes; nothing acknowledged may be lost
npm run soak -- load    ordinary interactions through the door; memory may not grow

--rounds N   how many interactions (fuzz: default 100000; load: 1000000), or how often it is killed on each store (crash: 1000)
--at P       fuzz: door or endpoint alone (default: both)
--store S    crash: sqlite or postgres alone (default: both)
--seed N     where their randomness starts (default 1)
--json       crash and load: for programs

Exits 0 when all is well, 1 when something was found.`

const options = {
  rounds: { type: 'string' },
  seed: { type: 'string', default: '1' },
  store: { type: 'string' },
  at: { type: 'string' },
} as const
const fuzzPlaces = ['door', 'endpoint'] as const
const usual: Readonly<Record<string, number>> = { fuzz: 100_000, crash: 1000, load: 1_000_000 }

await runCommandLine(usage, options, async ({ words: [verb = ''], options, json }) => {
  const rounds = Number(options.rounds ?? usual[verb])
  const seed = Number(options.seed)
  const places = fuzzPlaces.filter((place) => place === (options.at ?? place))
  const stores = soakStores.filter((store) => store === (options.store ?? store))
  if (
    !Object.hasOwn(usual, verb) ||
    !Number.isInteger(rounds) ||
    rounds < 1 ||
    !Number.isInteger(seed) ||
    stores.length === 0 ||
    places.length === 0
  ) {
    complain(usage)
    return exit.wrongUse
  }
  // Each alone: what one of them loads would count as memory of another.
  const isWell =
    verb === 'crash'
      ? await soakCrashes(stores, rounds, String(seed), json)
      : verb === 'load'
        ? await (await import('./load.ts')).soakLoad(rounds, seed, json)
        : await (await import('./fuzz.ts')).soakFuzz(places, rounds, seed)
  return isWell ? exit.done : exit.faults
})
