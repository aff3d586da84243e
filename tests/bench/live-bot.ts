import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import type * as Program from '../../src/start.ts'
import { startModule } from '../../src/program.js'
import { tellMemory } from './tell-memory.ts'

/** Seconds for which memory must stay the same: longer than the start waits before it loads what finding has learnt. */
const still = 5
/** What may come and go all the same, in bytes. */
const ripple = 1e6

// The bot as src/main.js starts it, but connected to the address it is given instead of Discord's, and saying how much memory it takes.
enableCompileCache(join(import.meta.dirname, '../../.cache/compile'))
const [api = '', token = '', data] = process.argv.slice(2)
process.env['DISCORD_TOKEN'] = token
process.env['DATA_DIR'] = data
let memory = 0
let seconds = 0
setInterval(() => {
  const { rss } = process.memoryUsage()
  seconds = Math.abs(rss - memory) > ripple ? 0 : seconds + 1
  if (seconds === 0) memory = rss
  if (seconds === still) process.stdout.write(`ready ${rss}\n`)
}, 1000)
tellMemory()
const { start }: typeof Program = await import(startModule())
await start({ api })
