import { complain, exit, runCommandLine } from '../../src/cli/terminal.ts'
import { benchFind } from './find.ts'
import { benchStart } from './start.ts'

const usage = `Measures Ronten on this machine and prints tables. Figures are worth comparing within one run only.

npm run bench -- start [--json]   start to a page and to IDENTIFY; memory beside a bare discord.js client
npm run bench -- find [--json]    autocomplete and questions beside MiniSearch, Fuse.js and a scan without an index; the model

--rounds N   how often each thing is measured (default 5)`

await runCommandLine(usage, { rounds: { type: 'string', default: '5' } }, async ({ words, options, lang, json }) => {
  const rounds = Number(options.rounds)
  const [verb] = words
  if ((verb !== 'start' && verb !== 'find') || !Number.isInteger(rounds) || rounds < 1) {
    complain(usage)
    return exit.wrongUse
  }
  if (verb === 'find') return benchFind(rounds, lang, json) ? exit.done : exit.faults
  await benchStart(rounds, json)
  return exit.done
})
