import fc from 'fast-check'
import { print } from '../../src/cli/terminal.ts'
import { realInteractions } from '../fuzz/corpus.ts'
import { faultsOf } from '../fuzz/judge.ts'
import { mutated } from '../fuzz/mutate.ts'
import { testApp } from '../support/app.ts'

/** What was wrong, and how often. The first interaction that shows it is printed at once. */
type Found = { readonly fault: string; count: number }

/** Hands `rounds` broken and forged interactions to the door, from a seed. What is wrong with the answers is shown by kind; true where nothing is. */
export const soakFuzz = async (rounds: number, seed: number): Promise<boolean> => {
  const corpus = await realInteractions()
  print(`${corpus.length} real interactions, ${rounds} with something wrong in them, seed ${seed}`)
  const found = new Map<string, Found>()
  let lastError = ''
  const error = (fields: object): void => {
    lastError =
      'err' in fields && fields.err instanceof Error ? (fields.err.stack ?? '').split('\n').slice(0, 3).join(' ') : ''
  }
  const { app } = testApp({ log: { info: () => {}, warn: () => {}, error } })
  let done = 0
  let slowest = 0
  const begin = performance.now()
  await fc.assert(
    fc.asyncProperty(mutated(corpus), async (interaction) => {
      const start = performance.now()
      const faults = await faultsOf(app, interaction).catch((error: unknown) => [`throws ${String(error)}`])
      slowest = Math.max(slowest, performance.now() - start)
      for (const said of faults) {
        const fault = said.startsWith('a bug') ? `${said}: ${lastError}` : said
        const kind = fault.replaceAll(/\d+/g, 'n').slice(0, 120)
        const known = found.get(kind)
        if (known) known.count++
        else {
          found.set(kind, { fault, count: 1 })
          print(`${fault}\n   ${JSON.stringify(interaction).slice(0, 2000)}`)
        }
      }
      done++
      if (done % 10_000 === 0)
        print(`${done} in ${Math.round((performance.now() - begin) / 1000)} s, ${found.size} kinds of faults`)
    }),
    { seed, numRuns: rounds },
  )
  for (const { fault, count } of found.values()) print(`${count}× ${fault}`)
  print(`${found.size} kinds of faults; the slowest took ${Math.round(slowest)} ms with all its checks`)
  return found.size === 0
}
