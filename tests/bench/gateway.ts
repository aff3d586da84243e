import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { commands, messageCommands } from '../../commands/index.ts'
import { print, printJson } from '../../src/cli/terminal.ts'
import { registerCommands } from '../../src/discord/commands-at-discord.ts'
import { patientRest } from '../../src/discord/rest.ts'
import { registration } from '../../src/door/registration.ts'
import { startEmulator, type Emulator } from '../../src/emulator/start.ts'
import { tableText } from '../eval/report/table.ts'
import { realPack } from '../support/app.ts'
import { median } from '../support/child.ts'

const amount = 1000
const atOnce = 8
/** The two bots take turns after so many interactions, some 50 milliseconds, so that what slows the machine meanwhile slows both. */
const turn = 50
/** Interactions before anything is measured: until then, V8 spends more time on compiling than on running. */
const warmUp = 2000

/** Processor time of a bot for one /define on the gateway, beside a bare discord.js client that replies with as much text. */
export const benchGateway = async (rounds: number, json: boolean): Promise<void> => {
  const bots = [await start('bare'), await start('ronten')] as const
  await inTurns(bots, warmUp)
  const pairs: (readonly [number, number])[] = []
  for (let round = 0; round < rounds; round++) pairs.push(await inTurns(bots, amount))
  for (const { child, emulator } of bots) {
    child.kill()
    await emulator.close()
  }
  const row = {
    bareMicroseconds: Math.round(median(pairs.map(([bare]) => bare))),
    rontenMicroseconds: Math.round(median(pairs.map(([, ronten]) => ronten))),
    ratio: Math.round(median(pairs.map(([bare, ronten]) => ronten / bare)) * 100) / 100,
  }
  if (json) return printJson({ rounds, amount, ...row })
  print(
    tableText([
      ['/define over the gateway', 'bare discord.js', 'Ronten', 'ratio'],
      ['CPU µs each', ...Object.values(row).map(String)],
    ]),
  )
}

type Bot = { readonly child: ChildProcess; readonly emulator: Emulator }

/** Each bot has a Discord of its own: two bots on one would both answer. */
const start = async (which: 'bare' | 'ronten'): Promise<Bot> => {
  const emulator = await startEmulator()
  await registerCommands(
    patientRest({ api: emulator.restUrl }, emulator.token),
    emulator.applicationId,
    registration({ commands, messageCommands }),
  )
  const child = fork(join(import.meta.dirname, 'gateway-bot.ts'), [which, emulator.restUrl, emulator.token], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, DISCORD_TOKEN: '', NODE_ENV: 'production' },
  })
  await once(child, 'message')
  return { child, emulator }
}

const cpuOf = async (child: ChildProcess): Promise<number> => {
  child.send({})
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }]
  return cpu.user + cpu.system
}

/** Microseconds of each bot for one of so many interactions. */
const inTurns = async ([bare, ronten]: readonly [Bot, Bot], many: number): Promise<readonly [number, number]> => {
  const used = { bare: 0, ronten: 0 }
  for (let done = 0; done < many; done += turn) {
    used.bare += await takeTurn(bare, done)
    used.ronten += await takeTurn(ronten, done)
  }
  return [used.bare / many, used.ronten / many]
}

const takeTurn = async ({ child, emulator }: Bot, from: number): Promise<number> => {
  const terms = realPack().ofKind('term')
  const before = await cpuOf(child)
  let next = from
  const asking = async (): Promise<void> => {
    while (next < from + turn) {
      const { code = '' } = terms[next++ % terms.length] ?? {}
      const { failed } = await emulator
        .as('member')
        .slash('define', { term: code, language: next % 2 === 0 ? 'ja' : 'en' })
      if (failed !== null) throw new Error(`an answer failed: ${failed}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, asking))
  return (await cpuOf(child)) - before
}
