import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// src/main.js, but connected to the address it is given instead of Discord's.
enableCompileCache(join(import.meta.dirname, '../../.cache/compile'))
const [api = '', token = '', data = ''] = process.argv.slice(2)
process.env['DISCORD_TOKEN'] = token
process.env['DATA_DIR'] = data
const { startModule } = await import('../../src/program.js')
/** @type {typeof import('../../src/start.ts')} */
const { start } = await import(startModule())
await start({ api })
