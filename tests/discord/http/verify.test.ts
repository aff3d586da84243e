import { sign } from 'node:crypto'
import { setImmediate as turn, setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterEach, expect, it } from 'vitest'
import { createVerifier, type Verifier } from '../../../src/discord/http/verify.ts'
import { keyPair } from '../../support/endpoint.ts'

const { publicKey, privateKey } = keyPair()
let verifier: Verifier | undefined
let failures: unknown[] = []
const failed = (error: unknown): void => void failures.push(error)
afterEach(async () => {
  await verifier?.close()
  failures = []
})

/** A body with a signature; that of `isForged` is for another body. */
const signedBody = (text: string, isForged = false) => {
  const timestamp = '1764154800'
  const signature = sign(null, Buffer.from(`${timestamp}${isForged ? 'x' : ''}${text}`), privateKey)
  return [{ signature, timestamp }, Buffer.from(text)] as const
}

it('does each of many requests at once get the verdict on its own signature?', async () => {
  const made = createVerifier(publicKey, failed)
  verifier = made
  const isForged = (index: number): boolean => index % 3 === 1
  const checks = Array.from({ length: 100 }, async (_, index) => {
    // Some within the same turn of the loop, and some later; of all lengths, and none at all.
    for (let turns = index % 5; turns > 0; turns--) await turn()
    return made.isSigned(...signedBody('核'.repeat(index * 7), isForged(index)))
  })
  expect(await Promise.all(checks)).toEqual(checks.map((_, index) => !isForged(index)))
})

it('what of requests whose thread dies? They are checked all the same, and those a second later have a new thread', async () => {
  const threads = ['./tests/support/broken-thread.js', './src/discord/http/verify-thread.js']
  const made = createVerifier(publicKey, failed, () => new Worker(threads.shift() ?? 'none', { workerData: publicKey }))
  verifier = made
  const first = [made.isSigned(...signedBody('a')), made.isSigned(...signedBody('b', true))]
  expect(await Promise.all(first)).toEqual([true, false])
  expect(await made.isSigned(...signedBody('c'))).toBe(true)
  expect([failures, threads.length]).toEqual([[new Error('no memory left')], 1])
  await setTimeout(1100)
  expect(await made.isSigned(...signedBody('d'))).toBe(true)
  expect([failures.length, threads]).toEqual([1, []])
})

it('and where there is no thread to be had? It is tried once a second, and the requests are checked', async () => {
  let tries = 0
  const made = createVerifier(publicKey, failed, () => {
    tries++
    throw new Error('no thread left')
  })
  expect(await Promise.all([made.isSigned(...signedBody('a')), made.isSigned(...signedBody('b', true))])).toEqual([
    true,
    false,
  ])
  expect([tries, failures]).toEqual([1, [new Error('no thread left')]])
})

it('is what is under way at the end still checked, and is that end no failure?', async () => {
  const made = createVerifier(publicKey, failed)
  const last = made.isSigned(...signedBody('a'))
  await made.close()
  expect([await last, failures]).toEqual([true, []])
})
