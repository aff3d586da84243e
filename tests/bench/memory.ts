import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { snapshotFolder } from '../../src/cli/content/places.ts'
import { print, printJson } from '../../src/cli/terminal.ts'
import { startInteraction } from '../../src/emulator/interactions/start.ts'
import { startEmulator, type Emulator } from '../../src/emulator/start.ts'
import { tableText } from '../eval/report/table.ts'
import { typing } from '../support/interactions.ts'
import { startOptions } from './start-options.ts'
import type { Memory } from './tell-memory.ts'

const servers = 1000
const people = 60_000
const atOnce = 16
/** Seconds of rest before memory is read: a bot loads what finding has learnt after its start, and garbage goes. */
const rest = 8

/**
 * Memory of the whole bot beside a discord.js client with the same limits on its caches, which answers with nothing: in so many servers, and
 * after so many people have each typed once; garbage is collected before each reading, on both sides. False where somebody got no answer.
 */
export const benchMemory = async (json: boolean): Promise<boolean> => {
  const data = mkdtempSync(join(tmpdir(), 'ronten-bench-'))
  const bare = await measure('tests/bench/limited-client.ts', [], [])
  const bot = await measure('tests/bench/live-bot.ts', startOptions, [data])
  rmSync(data, { recursive: true })
  const row = (what: string, at: 'before' | 'after') => {
    const of = (which: keyof Memory) => ({
      bareMB: inMegabytes(bare[at][which]),
      botMB: inMegabytes(bot[at][which]),
      differenceMB: inMegabytes(bot[at][which] - bare[at][which]),
    })
    return { what, resident: of('resident'), held: of('held') }
  }
  const rows = [row(`in ${servers} servers`, 'before'), row(`after ${people} people`, 'after')]
  if (json) printJson({ servers, people, rows })
  else print(tableText([headings, ...rows.map(({ what, resident, held }) => [what, ...cellsOf(resident), ...cellsOf(held)])])) // prettier-ignore
  return bare.unanswered + bot.unanswered === 0
}

const headings = ['', 'resident MB: bare', 'Ronten', 'difference', 'held MB: bare', 'Ronten', 'difference']

const cellsOf = (row: Readonly<Record<string, number>>): readonly string[] => Object.values(row).map(String)

const inMegabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10

const measure = async (program: string, options: readonly string[], more: readonly string[]) => {
  const emulator = await startEmulator()
  joinServers(emulator)
  // A first start keeps the compiled form of every module. Without it the compiler of types takes 10 MB, whatever is measured.
  const startIt = () => start(emulator, program, options, more)
  await stop(await startIt())
  const child = await startIt()
  const before = await memoryOf(child)
  const unanswered = await typeEach(emulator)
  const after = await memoryOf(child)
  await stop(child)
  await emulator.close()
  return { before, after, unanswered }
}

const start = async (
  emulator: Emulator,
  program: string,
  options: readonly string[],
  more: readonly string[],
): Promise<ChildProcess> => {
  const ready = new Promise<void>((resolve) => {
    emulator.subscribe(({ type }) => type === 'gateway-ready' && resolve())
  })
  const child = fork(join(import.meta.dirname, '../..', program), [emulator.restUrl, emulator.token, ...more], {
    execArgv: [...options],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, DISCORD_TOKEN: '', NODE_COMPILE_CACHE: join(snapshotFolder, 'compile') },
  })
  await ready
  return child
}

const stop = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit')
  child.kill()
  await gone
}

/** Copies of the first server, as far as a bot without intents hears of them. */
const joinServers = ({ world }: Emulator): void => {
  const [first] = world.guilds.values()
  if (!first) throw new Error('there is no server to copy')
  while (world.guilds.size < servers) {
    const id = world.nextId()
    world.guilds.set(id, { ...first, id })
  }
}

/** Each of so many people types once in one of the servers; says how many got no answer. */
const typeEach = async ({ world, subscribe }: Emulator): Promise<number> => {
  const guilds = [...world.guilds.keys()]
  const [channelId = ''] = world.channels.keys()
  const waiting = new Map<string, () => void>()
  let unanswered = 0
  subscribe((event) => {
    if (event.type !== 'interaction-acknowledged' && event.type !== 'interaction-failed') return
    if (event.type === 'interaction-failed') unanswered++
    waiting.get(event.interactionId)?.()
    waiting.delete(event.interactionId)
  })
  let next = 0
  const typeOn = async (): Promise<void> => {
    while (next < people) {
      const userId = String(900_000_000_000_000_000n + BigInt(next))
      const asker = { userId, guildId: guilds[next++ % guilds.length] ?? '' }
      const interaction = { ...typing('define', 'term', '核', asker), id: world.nextId() }
      const answered = new Promise<void>((resolve) => void waiting.set(interaction.id, resolve))
      const limits = { acknowledge: 10_000, token: 1000, finish: 1000 }
      startInteraction(world, limits, { interaction, userId, channelId, triggeredBy: null })
      await answered
    }
  }
  await Promise.all(Array.from({ length: atOnce }, typeOn))
  return unanswered
}

const memoryOf = async (child: ChildProcess): Promise<Memory> => {
  await setTimeout(rest * 1000)
  child.send({})
  const [memory] = (await once(child, 'message')) as [Memory] // Said by tell-memory.ts alone.
  return memory
}
