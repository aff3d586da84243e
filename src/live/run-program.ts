import { fork, type ChildProcess } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { snapshotFolder } from '../cli/content/places.ts'

/**
 * Runs a program of this folder in a process of its own: it has its own core, and all its memory goes back to the system with its end, which
 * that of a thread does not. It does not keep this process alive, ends with it, and gets no secrets from its environment. Unless
 * somebody waits for it, it runs below the priority of whoever answers.
 */
export const runProgram = (name: string, argument: object, isAwaited = false): ChildProcess => {
  const child = fork(join(import.meta.dirname, name), [JSON.stringify(argument)], {
    serialization: 'advanced',
    execArgv: [],
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: join(snapshotFolder, 'compile') },
    // What it prints is a bug's stack: it belongs beside the log.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  if (child.pid !== undefined && !isAwaited) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  child.unref()
  child.channel?.unref()
  return child
}
