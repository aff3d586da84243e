import { complain, exit, runCommandLine } from '../../src/cli/terminal.ts'
import { benchStart } from './start.ts'

const usage = `Measures Ronten on this machine and prints tables. Figures are worth comparing within one run only.

npm run bench -- start [--json]   start to ready without a token; memory beside a bare discord.js client

--rounds N   how often each thing is measured (default 5)`

await runCommandLine(usage, { rounds: { type: 'string', default: '5' } }, async ({ words, options, json }) => {
  const rounds = Number(options.rounds)
  if (words[0] !== 'start' || !Number.isInteger(rounds) || rounds < 1) {
    complain(usage)
    return exit.wrongUse
  }
  await benchStart(rounds, json)
  return exit.done
})
