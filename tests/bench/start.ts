import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { join } from 'node:path'
import { snapshotFolder } from '../../src/cli/content/places.ts'
import { print, printJson } from '../../src/cli/terminal.ts'
import { startEmulator, type Emulator } from '../../src/emulator/start.ts'
import { median, startChild, stopChild } from '../support/child.ts'

/** As in production, where src/main.js sees to it: without it the compiler of types counts. */
const cached = { NODE_COMPILE_CACHE: join(snapshotFolder, 'compile') }

/** Where the bot listens while it is measured. */
const httpPort = 28_417

const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10

/**
 * Start to a usable page without a token, start to IDENTIFY or to listening with one, and the memory of the bot beside that of a bare client, each `rounds`
 * times in turn.
 */
export const benchStart = async (rounds: number, json: boolean): Promise<void> => {
  const data = mkdtempSync(join(tmpdir(), 'ronten-bench-'))
  const emulator = await startEmulator()
  const [page, identify, listen, answer, bare, bot] = await repeat(rounds, [
    timeToPage,
    () => timeToIdentify(emulator, data),
    () => timeToEndpoint(emulator, data, accepts),
    () => timeToEndpoint(emulator, data, answers),
    () => residentAfter('tests/bench/bare-client.ts', [emulator.restUrl, emulator.token]),
    () => residentAfter('tests/bench/live-bot.ts', [emulator.restUrl, emulator.token, data]),
  ])
  await emulator.close()
  rmSync(data, { recursive: true })
  const rows = {
    startToPageMs: Math.round(median(page)),
    startToIdentifyMs: Math.round(median(identify)),
    startToListeningMs: Math.round(median(listen)),
    startToAnswerMs: Math.round(median(answer)),
    bareClientMB: megabytes(median(bare)),
    botMB: megabytes(median(bot)),
    differenceMB: megabytes(median(bot) - median(bare)),
    rounds,
  }
  if (json) return printJson(rows)
  const each = (values: readonly number[]): string => values.map(Math.round).join(', ')
  print(`start to usable page, no token      ${rows.startToPageMs} ms (${each(page)})`)
  print(`start to IDENTIFY, with a token     ${rows.startToIdentifyMs} ms (${each(identify)})`)
  print(`start to listening over HTTP        ${rows.startToListeningMs} ms (${each(listen)})`)
  print(`start to the first answer there     ${rows.startToAnswerMs} ms (${each(answer)})`)
  print(`memory of a bare discord.js client  ${rows.bareClientMB} MB`)
  print(`memory of the bot, same emulator    ${rows.botMB} MB (+${rows.differenceMB} MB)`)
}

type Each<T> = readonly [T, T, T, T, T, T]

/** Measures each thing once a round, so that a busy minute of the machine meets them all. */
const repeat = async (rounds: number, measures: Each<() => Promise<number>>): Promise<Each<readonly number[]>> => {
  const results: Each<number[]> = [[], [], [], [], [], []]
  // One round before counting: it fills the caches that every later start finds.
  for (let round = 0; round <= rounds; round++)
    for (const [index, measure] of measures.entries()) {
      const result = await measure()
      if (round > 0) results[index]?.push(result)
    }
  return results
}

/** From the start of the process until the page has been served, in milliseconds. */
const timeToPage = async (): Promise<number> => {
  const begin = performance.now()
  const started = await startChild('src/main.js', [], /http:\/\/127\.0\.0\.1:\d+/)
  const address = /http:\/\/\S+/.exec(started.line)?.[0] ?? ''
  const response = await fetch(address)
  await response.text()
  const milliseconds = performance.now() - begin
  await stopChild(started)
  if (!response.ok) throw new Error(`the page answered ${response.status}`)
  return milliseconds
}

/** From the start of the process until Discord's gateway has been told who is there, in milliseconds. */
const timeToIdentify = async (emulator: Emulator, data: string): Promise<number> => {
  const begin = performance.now()
  let end = begin
  const unsubscribe = emulator.subscribe(({ type }) => {
    if (type === 'gateway-ready') end = performance.now()
  })
  // The bot says that it is ready once it has been told so in turn.
  const args = [emulator.restUrl, emulator.token, data]
  const started = await startChild('tests/bench/main-at.js', args, /"msg":"ready"/)
  unsubscribe()
  await stopChild(started)
  return end - begin
}

/** From the start of the process until Discord's requests find something at the address for them, in milliseconds. */
const timeToEndpoint = async (
  { restUrl, token, endpoint }: Emulator,
  data: string,
  finds: () => Promise<boolean>,
): Promise<number> => {
  const http = { TRANSPORT: 'http', DISCORD_PUBLIC_KEY: endpoint.publicKey, HTTP_PORT: String(httpPort) }
  const begin = performance.now()
  // The log is written in batches: what it says comes up to a quarter of a second late.
  const found = async (): Promise<number> => {
    while (!(await finds())) await setTimeout(2)
    return performance.now() - begin
  }
  const finding = found()
  const started = await startChild('tests/bench/main-at.js', [restUrl, token, data], /"msg":"ready"/, http)
  const milliseconds = await finding
  await stopChild(started)
  return milliseconds
}

/** Whether a connection is taken there. */
const accepts = (): Promise<boolean> => {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect(httpPort, '127.0.0.1', () => resolve(true))
  socket.on('error', () => resolve(false))
  return promise.finally(() => socket.destroy())
}

/** Whether a request is answered there, if only with a refusal. */
const answers = (): Promise<boolean> =>
  fetch(`http://127.0.0.1:${httpPort}/`).then(
    () => true,
    () => false,
  )

/** What a program holds once its start is over, in bytes. */
const residentAfter = async (program: string, args: readonly string[]): Promise<number> => {
  const started = await startChild(program, args, /^ready /, cached)
  await stopChild(started)
  return Number(started.line.replace('ready ', ''))
}
