import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { print, printJson } from '../../src/cli/terminal.ts'
import { tableText } from '../eval/report/table.ts'
import { realPack } from '../support/app.ts'
import { median } from '../support/child.ts'
import { load } from './http/load.ts'
import { benchKeys, scenarios, signedRequests, type Scenario } from './http/requests.ts'

const connections = 32
const amount = 3000
const warmUp = 2

type Server = { readonly name: 'floor' | 'Ronten'; readonly child: ChildProcess; readonly port: number }
type Measured = {
  readonly perSecond: number
  readonly cpu: number
  readonly p50: number
  readonly p99: number
  readonly size: number
}

/**
 * Requests a second, processor time of the server for each and its latency, for Ronten's endpoint beside the floor of any endpoint: node:http with an
 * asynchronous check of the signature and a constant answer of the same size. Each in a process of its own; rounds alternate.
 */
export const benchHttp = async (rounds: number, json: boolean): Promise<void> => {
  const keys = benchKeys()
  const terms = realPack().ofKind('term')
  const floor = await start('floor', 'tests/bench/http/floor.ts', keys.publicKey)
  const bot = await start('Ronten', 'tests/bench/http/bot.ts', keys.publicKey)
  const rows = []
  for (const scenario of scenarios) {
    const fire = (server: Server) => measure(server, signedRequests(scenario, terms, keys.privateKey, amount))
    const { size } = await fire(bot)
    await ask(floor.child, { size })
    // Both are compiled while they run: after some thousand requests they are as fast as they get.
    for (let round = 0; round < warmUp; round++) for (const server of [floor, bot]) await fire(server)
    const pairs: { readonly floor: Measured; readonly bot: Measured }[] = []
    for (let round = 0; round < rounds; round++) {
      // Whoever goes first meets the machine as it was left.
      if (round % 2 === 0) pairs.push({ floor: await fire(floor), bot: await fire(bot) })
      else {
        const first = await fire(bot)
        pairs.push({ floor: await fire(floor), bot: first })
      }
    }
    rows.push(rowOf(scenario, pairs))
  }
  for (const { child } of [floor, bot]) child.kill()
  if (json) return printJson({ rounds, connections, amount, rows })
  print(tableText([headings, ...rows.map(cellsOf)]))
  print(
    `\n${connections} connections, ${amount} requests a round, ${rounds} rounds; medians, ratios of each round's pair. Ronten logs at info.`,
  )
}

const start = async (name: Server['name'], program: string, publicKey: string): Promise<Server> => {
  const child = fork(join(import.meta.dirname, '../..', program), [publicKey], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { name, child, port }
}

/** Sends a message to a server; it answers with the processor time that it has used, in microseconds. */
const ask = async (child: ChildProcess, message: object): Promise<number> => {
  child.send(message)
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }]
  return cpu.user + cpu.system
}

const measure = async ({ child, port }: Server, requests: readonly Buffer[]): Promise<Measured> => {
  const before = await ask(child, {})
  const { seconds, times, bytes, statuses } = await load(port, requests, connections)
  const cpu = ((await ask(child, {})) - before) / requests.length
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  const size = Math.round(bytes / (statuses['200'] ?? 1))
  return { perSecond: requests.length / seconds, cpu, p50: at(0.5), p99: at(0.99), size }
}

type Pairs = readonly { readonly floor: Measured; readonly bot: Measured }[]

const rowOf = (scenario: Scenario, pairs: Pairs) => {
  const of = (server: 'floor' | 'bot', what: keyof Measured) => median(pairs.map((pair) => pair[server][what]))
  const ratio = (what: keyof Measured) =>
    Math.round(median(pairs.map(({ floor, bot }) => bot[what] / floor[what])) * 100) / 100
  const both = (server: 'floor' | 'bot') => ({
    perSecond: Math.round(of(server, 'perSecond')),
    cpu: Math.round(of(server, 'cpu')),
    p50: Math.round(of(server, 'p50') * 10) / 10,
    p99: Math.round(of(server, 'p99') * 10) / 10,
  })
  const ratios = { perSecond: ratio('perSecond'), cpu: ratio('cpu'), p99: ratio('p99') }
  return { scenario, bytes: Math.round(of('bot', 'size')), floor: both('floor'), ronten: both('bot'), ratios }
}

const headings = [
  '',
  'bytes',
  'req/s floor',
  'Ronten',
  'ratio',
  'CPU µs floor',
  'Ronten',
  'ratio',
  'p50 ms floor',
  'Ronten',
  'p99 ms floor',
  'Ronten',
  'ratio',
]

const cellsOf = ({ scenario, bytes, floor, ronten, ratios }: ReturnType<typeof rowOf>): readonly string[] =>
  [
    scenario, bytes, floor.perSecond, ronten.perSecond, ratios.perSecond, floor.cpu, ronten.cpu, ratios.cpu,
    floor.p50, ronten.p50, floor.p99, ronten.p99, ratios.p99,
  ].map(String) // prettier-ignore
