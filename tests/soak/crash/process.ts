import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Said, Task, WriterOptions } from './protocol.ts'

/** A writer that runs beside. */
export type Writer = {
  /** Resolves once it has said this, so many times if told; rejects where it ends before. */
  readonly until: (say: Said['say'], times?: number) => Promise<Said>
  /** Lets it open the store and recover what is left, as if it started so much later (milliseconds). */
  readonly open: (later: number) => void
  readonly start: (task: Task) => void
  /** kill -9; gives all that it has said. */
  readonly kill: () => Promise<readonly Said[]>
}

/** The program that writes. */
export const writerProgram = join(import.meta.dirname, 'writer.ts')

/** Starts a writer, which waits until it may open the store. `program`: writerProgram, or what it was compiled to. */
export const startWriter = (program: string, options: WriterOptions): Writer => {
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    env: { ...process.env, DISCORD_TOKEN: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const heard = listen(child)
  return {
    ...heard,
    open: (later) => void child.stdin.write(`${later}\n`),
    start: (task) => void child.stdin.write(`${JSON.stringify(task)}\n`),
    kill: async () => {
      child.kill('SIGKILL')
      await heard.ended
      return heard.all
    },
  }
}

const listen = ({ stdout }: ChildProcess) => {
  if (!stdout) throw new Error('no pipe')
  const all: Said[] = []
  let waiting: readonly (() => void)[] = []
  let isOver = false
  const wake = (): void => {
    for (const look of waiting) look()
  }
  const input = createInterface({ input: stdout })
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  input.on('line', (line) => {
    // Killed while it wrote: half a line says nothing.
    if (line.endsWith('}')) all.push(JSON.parse(line) as Said)
    wake()
  })
  input.on('close', () => {
    isOver = true
    wake()
    resolve()
  })
  const until = (say: Said['say'], times = 1): Promise<Said> =>
    new Promise((found, failed) => {
      const look = (): void => {
        const said = all.filter((each) => each.say === say)[times - 1]
        if (said) found(said)
        else if (isOver) failed(new Error(`the writer ended before it was ${say}: ${JSON.stringify(all.slice(-3))}`))
        else return
        waiting = waiting.filter((each) => each !== look)
      }
      waiting = [...waiting, look]
      look()
    })
  return { all, until, ended }
}
