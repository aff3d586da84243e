import type { TestProject } from 'vitest/node'
import { startChild, stopChild } from './child.ts'

declare module 'vitest' {
  // Vitest's own interface, to which projects add what their set-up provides.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface ProvidedContext {
    /** Of a real PostgreSQL server that is there for this run of tests alone. */
    readonly postgres: string
  }
}

/**
 * Starts a PostgreSQL server for the whole run and gives its address to the tests; stops it afterwards. It has a process of its own: the
 * library that runs it hooks into the end of its process and would make failed tests exit with 0.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startChild('tests/support/postgres-server.ts', [], /^postgresql:/)
  project.provide('postgres', server.line)
  return () => stopChild(server)
}
