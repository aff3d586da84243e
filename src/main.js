// First: nothing that follows may be looked for on a Node that does not have it.
import './node-version.js'
import module from 'node:module'
import { join } from 'node:path'

// Before anything else is loaded: the compiled form of every module that follows is kept for the next start. This file and those it begins with
// are JavaScript: whatever comes before the cache is compiled at each start, and the compiler of types takes 0.2 s to load.
module.enableCompileCache(join(import.meta.dirname, '../.cache/compile'))
const { startModule } = await import('./program.js')
/** @type {typeof import('./start.ts')} */
const { start } = await import(startModule())
await start()
