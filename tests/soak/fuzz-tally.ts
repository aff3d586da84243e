import { print } from '../../src/cli/terminal.ts'

/** What was wrong, and how often. The first that shows it is printed at once. */
type Found = { readonly fault: string; count: number }

/** Counts what is wrong by kind, and shows how far it has come. */
export const createTally = (rounds: number) => {
  const found = new Map<string, Found>()
  const begin = performance.now()
  const seconds = (): number => Math.round((performance.now() - begin) / 1000)
  let done = 0
  let slowest = 0
  const add = (faults: readonly string[], shown: () => string): void => {
    for (const fault of faults) {
      const kind = fault.replaceAll(/\d+/g, 'n').slice(0, 120)
      const known = found.get(kind)
      if (known) known.count++
      else {
        found.set(kind, { fault, count: 1 })
        print(`${fault}\n   ${shown()}`)
      }
    }
  }
  return {
    add,
    /** One more round, which took what it took with all its checks. */
    judged: async (judge: () => Promise<readonly string[]>, shown: () => string): Promise<void> => {
      const start = performance.now()
      add(await judge().catch((error: unknown) => [`throws ${String(error)}`]), shown)
      slowest = Math.max(slowest, performance.now() - start)
      done++
      if (done % 10_000 === 0) print(`${done} in ${seconds()} s, ${found.size} kinds of faults`)
    },
    /** Prints what was found; true where nothing was. */
    isWell: (): boolean => {
      for (const { fault, count } of found.values()) print(`${count}× ${fault}`)
      const took = `${rounds} rounds in ${seconds()} s; the slowest took ${Math.round(slowest)} ms with all its checks`
      print(`${found.size} kinds of faults; ${took}`)
      return found.size === 0
    },
  }
}
