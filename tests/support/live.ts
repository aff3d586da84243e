import { start } from '../../src/start.ts'

// The bot as `npm start` runs it, connected to the address it is given.
await start({ api: process.argv[2] ?? '' })
