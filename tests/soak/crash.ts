import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../../src/cli/compile/bundle.ts'
import { snapshotFolder } from '../../src/cli/content/places.ts'
import { complain, print, printJson } from '../../src/cli/terminal.ts'
import { startChild, stopChild } from '../support/child.ts'
import { soakCrash, type Soaked } from './crash/run.ts'

/** The stores that can be soaked. */
export const soakStores = ['sqlite', 'postgres'] as const
type SoakStore = (typeof soakStores)[number]

/** Kills writers on each store and prints what came of it. False where something was lost, half there or double. */
export const soakCrashes = async (
  stores: readonly SoakStore[],
  rounds: number,
  seed: string,
  json: boolean,
): Promise<boolean> => {
  const results: (Soaked & { readonly store: SoakStore })[] = []
  const folder = join(snapshotFolder, `soak.${process.pid}`)
  // A thousand starts: compiled they take half as long.
  const program = (await bundle('tests/soak/crash/writer.ts', folder)) && join(folder, 'start.js')
  for (const store of stores) {
    const run = (where: string) => soakCrash(where, rounds, `${seed} ${store}`, progressOf(store, rounds), program)
    results.push({ store, ...(await on(store, run)) })
  }
  rmSync(folder, { recursive: true, force: true })
  if (json) printJson(results)
  else for (const result of results) printResult(result)
  return results.every(({ losses }) => losses.length === 0)
}

const on = async <T>(store: SoakStore, run: (where: string) => Promise<T>): Promise<T> => {
  if (store === 'postgres') {
    const server = await startChild('tests/support/postgres-server.ts', [], /^postgresql:/)
    try {
      return await run(server.line)
    } finally {
      await stopChild(server)
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'ronten-soak-'))
  try {
    return await run(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const progressOf = (store: SoakStore, rounds: number) => {
  let told = 0
  return ({ rounds: done, losses, seconds }: Soaked): void => {
    for (const loss of losses.slice(told)) complain(`${store}: ${loss}`)
    told = losses.length
    if (done % 10 === 0 || done === rounds)
      complain(`${store}: ${done}/${rounds} rounds, ${losses.length} losses, ${Math.round(seconds)} s`)
  }
}

const printResult = ({
  store,
  rounds,
  killedInRecovery,
  interrupted,
  acknowledged,
  losses,
  seconds,
}: Soaked & { readonly store: SoakStore }): void => {
  const { pin, question, setting, round, answer } = acknowledged
  print(`${store}: ${rounds} rounds in ${Math.round(seconds)} s`)
  print(`  killed while it wrote          ${rounds}`)
  print(`  killed while it recovered      ${killedInRecovery}`)
  print(`  interrupted work taken over    ${interrupted}`)
  print(
    `  acknowledged                   ${pin} pins, ${question} questions, ${setting} settings, ${round} rounds, ${answer} answers`,
  )
  print(`  lost, half there or double     ${losses.length}`)
}
