import { start } from '../../src/start.ts'

// The whole program as it runs in production, but for where Discord is.
const [api = ''] = process.argv.slice(2)
await start({ api })
