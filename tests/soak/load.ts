import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { packFolder, snapshotFolder } from '../../src/cli/content/places.ts'
import { print, printJson } from '../../src/cli/terminal.ts'
import { composeApp, contentOf } from '../../src/compose.ts'
import { loadPack } from '../../src/content/load.ts'
import { handle } from '../../src/door/handle.ts'
import { callbackBody, editBody } from '../../src/door/wire.ts'
import { jobsOf } from '../../src/features/jobs.ts'
import { createLog } from '../../src/ops/log.ts'
import { fileIn, openStore } from '../../src/store/open.ts'
import { peacefulChannel } from './load/channel.ts'
import { guilds, ordinary } from './load/ordinary.ts'

/** Memory and what is kept after so many interactions; sizes in MB. */
type Measured = {
  readonly interactions: number
  readonly heap: number
  readonly resident: number
  readonly stored: number
}

/** How much the heap may grow from the third tenth to the last, in MB: what is bounded has filled by then. */
const mostGrowth = 20
/** How much time goes by from one interaction to the next, in milliseconds: a million are twelve days. */
const between = 1000
/** After how many interactions what happens periodically is done. */
const jobsEvery = 2000

/**
 * Hands ordinary interactions of many people in many servers to the door, with the body of each answer, and prints memory and what is kept at
 * every tenth. False where memory grows.
 */
export const soakLoad = async (count: number, seed: number, json: boolean): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-load-'))
  try {
    const { measured, seconds, refused } = await load(folder, count, seed, json ? () => {} : printRow)
    const [third, last] = [measured[Math.min(2, measured.length - 1)], measured.at(-1)]
    const growth = Math.round(((last?.heap ?? 0) - (third?.heap ?? 0)) * 10) / 10
    if (json) printJson({ measured, seconds, refused, growth })
    else
      print(
        `${Math.round(count / seconds)} a second; ${refused} refused; the heap grew by ${growth} MB after the third tenth`,
      )
    return growth <= mostGrowth && refused === 0
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const printRow = ({ interactions, heap, resident, stored }: Measured): void =>
  print(
    `${String(interactions).padStart(8)} interactions  heap ${heap.toFixed(1)} MB  resident ${resident.toFixed(1)} MB  stored ${stored.toFixed(2)} MB`,
  )

const load = async (folder: string, count: number, seed: number, row: (measured: Measured) => void) => {
  const loaded = loadPack(packFolder, snapshotFolder)
  if (!loaded.ok) throw new Error('the pack has faults')
  const content = contentOf(loaded.pack, snapshotFolder)
  content.finder.prepare()
  const store = await openStore({ folder })
  let now = Date.now()
  const app = composeApp({
    content: () => content,
    store,
    log: createLog('silent'),
    clock: () => new Date(now),
    pause: () => Promise.resolve(),
    channel: peacefulChannel(guilds),
  })
  const jobs = jobsOf(app)
  const next = ordinary(content.pack, String(seed))
  const measured: Measured[] = []
  let refused = 0
  const begin = performance.now()
  for (let done = 1; done <= count; done++) {
    now += between
    const outcome = handle(app, next())
    const reply = 'now' in outcome ? outcome.now : await outcome.work(() => Promise.resolve())
    JSON.stringify('now' in outcome ? callbackBody(reply) : reply.kind === 'card' ? editBody(reply) : reply)
    if ('refusal' in reply && reply.refusal !== undefined) refused++
    if (done % jobsEvery === 0) for (const job of jobs) await job.run()
    if (done % Math.ceil(count / 10) === 0 || done === count) {
      const taken = measure(done, fileIn(folder))
      measured.push(taken)
      row(taken)
    }
  }
  const seconds = (performance.now() - begin) / 1000
  await store.close()
  return { measured, seconds, refused }
}

setFlagsFromString('--expose-gc')
// The flag makes it a global of contexts that are made afterwards.
const collect = runInNewContext('gc') as () => void

const measure = (interactions: number, file: string): Measured => {
  collect()
  const { heapUsed, external, rss } = process.memoryUsage()
  const size = (name: string): number => statSync(name, { throwIfNoEntry: false })?.size ?? 0
  return {
    interactions,
    heap: (heapUsed + external) / 1e6,
    resident: rss / 1e6,
    stored: (size(file) + size(`${file}-wal`)) / 1e6,
  }
}
