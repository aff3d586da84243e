import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

/**
 * Runs a program of this folder in a process of its own: it has its own core, and all its memory goes back to the system with its end, which
 * that of a thread does not. It does not keep this process alive, ends with it, and gets no secrets from its environment.
 */
export const runProgram = (name: string, argument: object): ChildProcess => {
  const child = fork(join(import.meta.dirname, name), [JSON.stringify(argument)], {
    serialization: 'advanced',
    execArgv: [],
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] },
    // What it prints is a bug's stack: it belongs beside the log.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  return child
}
