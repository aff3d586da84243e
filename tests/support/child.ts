import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A program that runs beside: how long it took until it said that it was ready, and what it printed then. */
export type Started = { readonly child: ChildProcess; readonly milliseconds: number; readonly line: string }

/** Starts a program of the project and waits for a line that says it is ready. Rejects where it ends before. */
export const startChild = async (
  program: string,
  args: readonly string[],
  ready: RegExp,
  variables: Readonly<Record<string, string>> = {},
): Promise<Started> => {
  const begin = performance.now()
  const child = spawn(process.execPath, [join(root, program), ...args], {
    cwd: root,
    env: { ...process.env, DISCORD_TOKEN: '', NODE_ENV: '', LC_ALL: 'C', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => ready.test(line) && resolve(line))
  child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)))
  const line = await promise
  return { child, milliseconds: performance.now() - begin, line }
}

/** A program that runs until it ends. */
export type Running = {
  readonly child: ChildProcess
  /** What it has printed so far. */
  readonly lines: () => readonly string[]
  /** Resolves once it has printed a line that fits; rejects where it ends before. */
  readonly says: (line: RegExp) => Promise<void>
  /** Its exit code, once it is gone and all that it printed was read. */
  readonly ended: Promise<number | null>
}

/** Runs a program of the project with these variables and no others that Ronten reads. `log`: a file descriptor for its standard error. */
export const runChild = (
  program: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  log: 'pipe' | number = 'pipe',
): Running => {
  const child = spawn(process.execPath, [join(root, program), ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', DISCORD_TOKEN: '', ...variables },
    stdio: ['ignore', 'pipe', log],
  })
  const lines: string[] = []
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    if (stream)
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line)
        for (const listener of listeners) listener()
      })
  const ended = new Promise<number | null>((resolve) => void child.once('close', resolve))
  const says = async (wanted: RegExp): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const look = (): void => {
      if (lines.some((line) => wanted.test(line))) resolve()
    }
    listeners.add(look)
    look()
    void ended.then((code) => reject(new Error(`${program} ended with ${code}: ${lines.join('\n')}`)))
    await promise
    listeners.delete(look)
  }
  return { child, lines: () => lines, says, ended }
}

/** Stops a program and waits until it is gone. */
export const stopChild = async ({ child }: Started): Promise<void> => {
  const gone = new Promise((resolve) => void child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

/** The middle value. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
