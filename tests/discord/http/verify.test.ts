import { sign } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterEach, expect, it } from 'vitest'
import { createVerifier, type Verifier } from '../../../src/discord/http/verify.ts'
import { keyPair } from '../../support/endpoint.ts'

const { publicKey, privateKey } = keyPair()
let verifier: Verifier | undefined
afterEach(() => verifier?.close())

/** A body with a signature; that of `isForged` is for another body. */
const signedBody = (text: string, isForged = false) => {
  const timestamp = '1764154800'
  const signature = sign(null, Buffer.from(`${timestamp}${isForged ? 'x' : ''}${text}`), privateKey)
  return [{ signature, timestamp }, Buffer.from(text)] as const
}

it('does each of many requests at once get the verdict on its own signature?', async () => {
  const made = createVerifier(publicKey)
  verifier = made
  const isForged = (index: number): boolean => index % 3 === 1
  const checks = Array.from({ length: 100 }, async (_, index) => {
    // Some within the same turn of the loop, and some later; of all lengths, and none at all.
    for (let turns = index % 5; turns > 0; turns--) await turn()
    return made.isSigned(...signedBody('核'.repeat(index * 7), isForged(index)))
  })
  expect(await Promise.all(checks)).toEqual(checks.map((_, index) => !isForged(index)))
})

it('what of requests whose thread dies? They fail, and the next gets a new thread', async () => {
  const threads = ['./tests/support/broken-thread.js', './src/discord/http/verify-thread.js']
  const made = createVerifier(publicKey, () => new Worker(threads.shift() ?? 'none', { workerData: publicKey }))
  verifier = made
  const lost = await Promise.allSettled([made.isSigned(...signedBody('a')), made.isSigned(...signedBody('b'))])
  expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(lost[1]).toMatchObject({ reason: new Error('no memory left') })
  expect(await made.isSigned(...signedBody('c'))).toBe(true)
  expect(threads).toEqual([])
})
