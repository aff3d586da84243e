import { parentPort, workerData } from 'node:worker_threads'
import { createCheck } from './signature.js'

/**
 * Requests to check, in turn: of each, the 64 bytes of its signature and then what it must have signed. `ends` says where each is over.
 * @typedef {{ readonly bytes: Uint8Array, readonly ends: readonly number[] }} Batch
 */

const isRight = createCheck(workerData)

/**
 * Answers a batch with what each of its signatures is worth, in the same order.
 * @param {Batch} batch
 */
const check = ({ bytes, ends }) => {
  let start = 0
  parentPort?.postMessage(
    ends.map((end) => {
      const right = isRight(bytes.subarray(start + 64, end), bytes.subarray(start, start + 64))
      start = end
      return right
    }),
  )
}

parentPort?.on('message', check)
