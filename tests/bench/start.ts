import { startEmulator } from '../../src/emulator/start.ts'
import { print, printJson } from '../../src/cli/terminal.ts'
import { median, startChild, stopChild } from '../support/child.ts'

const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10

/** Start to a usable page without a token, and the memory of the bot beside that of a bare client, each `rounds` times. */
export const benchStart = async (rounds: number, json: boolean): Promise<void> => {
  const page = await repeat(rounds, timeToPage)
  const emulator = await startEmulator()
  const memoryOf = (program: string) => () => residentAfter(program, [emulator.restUrl, emulator.token])
  const bare = await repeat(rounds, memoryOf('tests/bench/bare-client.ts'))
  const bot = await repeat(rounds, memoryOf('tests/bench/whole-bot.ts'))
  await emulator.close()
  const rows = {
    startToPageMs: Math.round(median(page)),
    bareClientMB: megabytes(median(bare)),
    botMB: megabytes(median(bot)),
    differenceMB: megabytes(median(bot) - median(bare)),
    rounds,
  }
  if (json) return printJson(rows)
  print(`start to usable page, no token      ${rows.startToPageMs} ms (${page.map(Math.round).join(', ')})`)
  print(`memory of a bare discord.js client  ${rows.bareClientMB} MB`)
  print(`memory of the bot, same emulator    ${rows.botMB} MB (+${rows.differenceMB} MB)`)
}

const repeat = async <T>(rounds: number, measure: () => Promise<T>): Promise<readonly T[]> => {
  // One round before counting: it fills the caches that every later start finds.
  await measure()
  const results: T[] = []
  for (let round = 0; round < rounds; round++) results.push(await measure())
  return results
}

/** From the start of the process until the page has been served, in milliseconds. */
const timeToPage = async (): Promise<number> => {
  const begin = performance.now()
  const started = await startChild('src/main.ts', [], /http:\/\/127\.0\.0\.1:\d+/)
  const address = /http:\/\/\S+/.exec(started.line)?.[0] ?? ''
  const response = await fetch(address)
  await response.text()
  const milliseconds = performance.now() - begin
  await stopChild(started)
  if (!response.ok) throw new Error(`the page answered ${response.status}`)
  return milliseconds
}

const residentAfter = async (program: string, args: readonly string[]): Promise<number> => {
  const started = await startChild(program, args, /^ready /)
  await stopChild(started)
  return Number(started.line.replace('ready ', ''))
}
