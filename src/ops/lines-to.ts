import { write, writeSync } from 'node:fs'
import type { DestinationStream } from 'pino'

/** As soon as so many letters wait they are written, and after so many milliseconds at the latest. */
const enough = 16_000
const often = 250

/** The most letters that wait where nobody takes them: what comes then is lost, since memory is for answering. */
const most = 8_000_000

/** How often at an exit a reader that is busy is asked again, and how long that waits, in milliseconds. */
const tries = 20
const pause = 50

/**
 * Where lines go: into a file descriptor, some eighty at a time or those of a quarter of a second. Writing each line by itself cost an
 * endpoint a seventh of what it can answer, and twenty at a time still a twentieth. What cannot be written (a full disk, a pipe that nobody
 * reads) is lost and neither ends the process nor holds it up: a bot goes on answering without its log. Pino's own destination ends the
 * process then, and at that exit tries to write for ever. At an exit of any kind but a kill what is left is written.
 */
export const linesTo = (fd: number): DestinationStream => {
  let waiting = ''
  let rest: Buffer | undefined
  let isWriting = false
  const pour = (): void => {
    const bytes = isWriting ? undefined : take()
    if (bytes === undefined) return
    isWriting = true
    write(fd, bytes, (error, written) => {
      isWriting = false
      rest = leftOf(bytes, error, written)
      // After an error the next round tries again.
      if (!error && (rest !== undefined || waiting.length >= enough)) pour()
    })
  }
  const take = (): Buffer | undefined => {
    const bytes = rest ?? (waiting === '' ? undefined : Buffer.from(waiting))
    if (rest === undefined) waiting = ''
    rest = undefined
    return bytes
  }
  setInterval(pour, often).unref()
  process.once('exit', () => {
    for (let left = tries, bytes = take(); left > 0 && bytes; left--, bytes = take()) {
      rest = writeNow(fd, bytes)
      if (rest?.length === bytes.length) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    }
  })
  return {
    write: (line) => {
      if (waiting.length < most) waiting += line
      if (waiting.length >= enough) pour()
    },
  }
}

/** What is to be written once more: what a busy reader did not take. Of a line that cannot be written nothing. */
const leftOf = (bytes: Buffer, error: NodeJS.ErrnoException | null, written: number): Buffer | undefined => {
  if (error) return error.code === 'EAGAIN' ? bytes : undefined
  return written < bytes.length ? bytes.subarray(written) : undefined
}

const writeNow = (fd: number, bytes: Buffer): Buffer | undefined => {
  try {
    return leftOf(bytes, null, writeSync(fd, bytes))
  } catch (error) {
    return leftOf(bytes, error as NodeJS.ErrnoException, 0) // What node:fs throws for arguments that are right.
  }
}
