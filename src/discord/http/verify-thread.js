import { createPublicKey, verify } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * Requests to check, in turn: of each, the 64 bytes of its signature and then what it must have signed. `ends` says where each is over.
 * @typedef {{ readonly bytes: Uint8Array, readonly ends: readonly number[] }} Batch
 */

const publicKey = createPublicKey({
  key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(workerData, 'hex').toString('base64url') },
  format: 'jwk',
})

/**
 * Answers a batch with what each of its signatures is worth, in the same order.
 * @param {Batch} batch
 */
const check = ({ bytes, ends }) => {
  let start = 0
  parentPort?.postMessage(
    ends.map((end) => {
      const right = verify(null, bytes.subarray(start + 64, end), publicKey, bytes.subarray(start, start + 64))
      start = end
      return right
    }),
  )
}

parentPort?.on('message', check)
