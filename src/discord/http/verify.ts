import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createCheck } from './signature.js'
import type { Signed } from './signed.ts'

/** Checks signatures beside the event loop. */
export type Verifier = {
  /** Whether exactly this body was signed at exactly that time. */
  readonly isSigned: (signed: Signed, body: Buffer) => Promise<boolean>
  readonly close: () => Promise<unknown>
}

type Check = {
  readonly signed: Signed
  readonly body: Buffer
  readonly resolve: (right: boolean) => void
}

/** So many requests go to the thread at once: without a bound the loop and the thread would wait for each other (docs/bench.md). */
const most = 8

/** Starts a thread that checks signatures with a public key. */
const begin = (publicKey: string): Worker =>
  new Worker(join(import.meta.dirname, 'verify-thread.js'), { workerData: publicKey })

/** So long after a thread ended, or none could be had, signatures are checked on the loop before another is tried, in milliseconds. */
const pause = 1000

/**
 * Checks signatures against a public key, 64 hexadecimal digits as Discord shows it. node:crypto does so in one thread of their own, in the order in
 * which requests came. Among Node's own threads every signature wakes one of them, which costs the loop as much as a look-up, and what may
 * hang there, such as looking up the name of a host, would hold them up; here one message takes all that came within a turn of the loop. The
 * thread starts with the first request. Where it ends, or a machine has none to give, the loop checks for a while, a tenth of a millisecond each:
 * no request is lost, and `failed` hears of it.
 */
export const createVerifier = (
  publicKey: string,
  failed: (error: unknown) => void,
  thread: typeof begin = begin,
): Verifier => {
  let running: Thread | undefined
  let again = 0
  let isClosed = false
  let isRight: ReturnType<typeof createCheck> | undefined
  const checkHere = ({ signed: { signature, timestamp }, body, resolve }: Check): void => {
    isRight ??= createCheck(publicKey)
    resolve(isRight(Buffer.concat([Buffer.from(timestamp), body]), signature))
  }
  const fail = (error: unknown): void => {
    running = undefined
    again = performance.now() + pause
    if (!isClosed) failed(error)
  }
  const start = (): Thread | undefined => {
    if (performance.now() < again) return undefined
    try {
      return run(thread(publicKey), (error, left) => {
        fail(error)
        left.forEach(checkHere)
      })
    } catch (error) {
      fail(error)
      return undefined
    }
  }
  return {
    isSigned: (signed, body) => {
      const { promise, resolve } = Promise.withResolvers<boolean>()
      running ??= start()
      const check = running?.check ?? checkHere
      check({ signed, body, resolve })
      return promise
    },
    close: async () => {
      isClosed = true
      await running?.end()
    },
  }
}

type Thread = { readonly check: (check: Check) => void; readonly end: () => Promise<unknown> }

/** `ended` gets what a thread left unchecked. */
const run = (worker: Worker, ended: (error: Error, left: readonly Check[]) => void): Thread => {
  worker.unref()
  const sent: (readonly Check[])[] = []
  let waiting: Check[] = []
  let reason = new Error('the thread that checks signatures ended')
  const send = (): void => {
    if (waiting.length === 0) return
    const batch = batchOf(waiting)
    worker.postMessage(batch, [batch.bytes.buffer])
    sent.push(waiting)
    waiting = []
  }
  worker.on('message', (rights: readonly boolean[]) =>
    sent.shift()?.forEach(({ resolve }, index) => resolve(rights[index] === true)),
  )
  worker.once('error', (error: Error) => {
    reason = error
  })
  worker.once('exit', () => {
    const left = [...sent.flat(), ...waiting]
    waiting = []
    ended(reason, left)
  })
  return {
    check: (check) => {
      waiting.push(check)
      if (waiting.length === most) send()
      else if (waiting.length === 1) setImmediate(send)
    },
    end: () => worker.terminate(),
  }
}

/** In the form that verify-thread.js takes them. In memory of their own, which the thread is given. */
const batchOf = (
  checks: readonly Check[],
): { readonly bytes: Buffer<ArrayBuffer>; readonly ends: readonly number[] } => {
  let size = 0
  const ends = checks.map(({ signed: { signature, timestamp }, body }) => {
    size += signature.length + timestamp.length + body.length
    return size
  })
  // Not from the memory that small buffers share: it is given away.
  const bytes = Buffer.allocUnsafeSlow(size)
  let at = 0
  for (const { signed, body } of checks) {
    at += signed.signature.copy(bytes, at)
    // Digits alone: a byte each.
    at += bytes.write(signed.timestamp, at, 'latin1')
    at += body.copy(bytes, at)
  }
  return { bytes, ends }
}
