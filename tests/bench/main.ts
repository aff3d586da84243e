import { complain, exit, runCommandLine } from '../../src/cli/terminal.ts'
import { benchDoor } from './door.ts'
import { benchFind } from './find.ts'
import { benchGateway } from './gateway.ts'
import { benchHttp } from './http.ts'
import { benchMemory } from './memory.ts'
import { benchStart } from './start.ts'

const usage = `Measures Ronten on this machine and prints tables. Figures are worth comparing within one run only.

npm run bench [-- --json]            all of these, one after the other
npm run bench -- start [--json]      start to a page and to IDENTIFY; memory beside a bare discord.js client as it comes
npm run bench -- memory [--json]     memory in 1,000 servers and after 60,000 people, beside a discord.js client with the same caches
npm run bench -- find [--json]       autocomplete and questions beside MiniSearch, Fuse.js and a scan without an index; the model
npm run bench -- door [--json]       interactions a second on one core, without a network
npm run bench -- http [--json]       the HTTP endpoint beside the floor of any endpoint: node:http, the signature, a constant answer
npm run bench -- gateway [--json]    processor time an interaction beside a bare discord.js client that replies

--rounds N   how often each thing is measured (default 5)`

await runCommandLine(usage, { rounds: { type: 'string', default: '5' } }, async ({ words, options, lang, json }) => {
  const rounds = Number(options.rounds)
  const benches: Readonly<Record<string, () => Promise<boolean | void> | boolean>> = {
    memory: () => benchMemory(json),
    start: () => benchStart(rounds, json),
    find: () => benchFind(rounds, lang, json),
    door: () => benchDoor(rounds, json),
    http: () => benchHttp(rounds, json),
    gateway: () => benchGateway(rounds, json),
  }
  const wanted = words.length === 0 ? Object.keys(benches) : words
  if (!wanted.every((verb) => Object.hasOwn(benches, verb)) || !Number.isInteger(rounds) || rounds < 1) {
    complain(usage)
    return exit.wrongUse
  }
  for (const verb of wanted) if ((await benches[verb]?.()) === false) return exit.faults
  return exit.done
})
