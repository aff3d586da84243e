import type * as Program from '../../src/start.ts'

// Starts the program from the module it is given.
const { start }: typeof Program = await import(process.argv[2] ?? '')
await start()
