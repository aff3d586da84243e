import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Before anything else is loaded: the compiled form of every module that follows is kept for the next start.
enableCompileCache(join(import.meta.dirname, '../.cache/compile'))
const { start } = await import('./start.ts')
await start()
