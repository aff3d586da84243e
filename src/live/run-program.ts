import { fork, type ChildProcess } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { snapshotFolder } from '../cli/content/places.ts'

/** How a program went wrong: the error of one that could not be started, or the code or signal with which it ended. */
type Fault = { readonly err: unknown } | { readonly code: number | null; readonly signal: string | null }

/** A program of this folder and what it gets. `isAwaited`: whether somebody sits and waits for it. */
type Program = {
  readonly name: string
  readonly argument: object
  /** Said to it once it runs. */
  readonly message?: object
  readonly isAwaited: boolean
  readonly hear?: (message: unknown) => void
  /** Called once, when it is over: without a fault where it ended in good order. Not called where it was stopped. */
  readonly ended: (fault: Fault | undefined) => void
}

/**
 * Runs a program of this folder in a process of its own: it has its own core, and all its memory goes back to the system with its end, which
 * that of a thread does not. It does not keep this process alive, ends with it, and gets no secrets from its environment. Unless
 * somebody waits for it, it runs below the priority of whoever answers. A machine that has no process or memory left for it is a fault like
 * any other: never throws. Returns what stops it.
 */
export const runProgram = (program: Program): (() => void) => {
  let isStopped = false
  let isOver = false
  let child: ChildProcess | undefined
  const end = (fault: Fault | undefined): void => {
    if (isStopped || isOver) return
    isOver = true
    program.ended(fault)
  }
  try {
    child = begin(program)
    child.on('message', (message) => {
      if (!isStopped) program.hear?.(message)
    })
    child.on('error', (err) => end({ err }))
    child.once('exit', (code, signal) => {
      // Ctrl+C reaches every process of a terminal.
      if (signal !== 'SIGINT') end(code === 0 ? undefined : { code, signal })
    })
    if (program.message) child.send(program.message)
  } catch (err) {
    setImmediate(end, { err })
  }
  return () => {
    isStopped = true
    child?.kill()
  }
}

const begin = ({ name, argument, isAwaited }: Program): ChildProcess => {
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
