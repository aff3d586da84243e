import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Signed } from './signed.ts'

/** Checks signatures beside the event loop. */
export type Verifier = {
  /** Whether exactly this body was signed at exactly that time. Rejects where the thread that checks it ended meanwhile. */
  readonly isSigned: (signed: Signed, body: Buffer) => Promise<boolean>
  readonly close: () => Promise<unknown>
}

type Check = {
  readonly signed: Signed
  readonly body: Buffer
  readonly resolve: (right: boolean) => void
  readonly reject: (reason: Error) => void
}

/** So many requests go to the thread at once: with more, the loop and the thread begin to wait for each other (`npm run bench -- http`). */
const most = 8

/** Starts a thread that checks signatures with a public key. */
const begin = (publicKey: string): Worker =>
  new Worker(join(import.meta.dirname, 'verify-thread.js'), { workerData: publicKey })

/**
 * Checks signatures against a public key, 64 hexadecimal digits as Discord shows it. node:crypto does so in one thread of their own, in the order in
 * which requests came. Among Node's own threads every signature wakes one of them, which costs the loop as much as a look-up, and what may
 * hang there, such as looking up the name of a host, would hold them up; here one message takes all that came within a turn of the loop. The
 * thread starts with the first request, and anew after it ended.
 */
export const createVerifier = (publicKey: string, thread: typeof begin = begin): Verifier => {
  let running: Thread | undefined
  const start = (): Thread => {
    const started = run(thread(publicKey), () => {
      if (running === started) running = undefined
    })
    return started
  }
  return {
    isSigned: (signed, body) => {
      const { promise, resolve, reject } = Promise.withResolvers<boolean>()
      running ??= start()
      running.check({ signed, body, resolve, reject })
      return promise
    },
    close: async () => running?.end(),
  }
}

type Thread = { readonly check: (check: Check) => void; readonly end: () => Promise<unknown> }

const run = (worker: Worker, ended: () => void): Thread => {
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
    ended()
    for (const { reject } of [...sent.flat(), ...waiting]) reject(reason)
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
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly ends: readonly number[] } => {
  const parts = checks.flatMap(({ signed, body }) => [signed.signature, Buffer.from(signed.timestamp), body])
  const ends: number[] = []
  let size = 0
  for (const { signed, body } of checks) {
    size += signed.signature.length + signed.timestamp.length + body.length
    ends.push(size)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { bytes, ends }
}
