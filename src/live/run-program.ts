import { fork, type ChildProcess } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * Runs a program of this folder in a process of its own: it has its own core, and all its memory goes back to the system with its end, which
 * that of a thread does not. It runs below the priority of whoever answers, does not keep this process alive, ends with it, and gets no
 * secrets from its environment.
 */
export const runProgram = (name: string, argument: object): ChildProcess => {
  const cache = getCompileCacheDir()
  const child = fork(join(import.meta.dirname, name), [JSON.stringify(argument)], {
    serialization: 'advanced',
    execArgv: [],
    // The directory named is one of this very version of Node, which looks for it within the one given.
    env: { PATH: process.env['PATH'], ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: dirname(cache) }) },
    // What it prints is a bug's stack: it belongs beside the log.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  child.unref()
  child.channel?.unref()
  return child
}
