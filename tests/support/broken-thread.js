import { parentPort } from 'node:worker_threads'

// Takes the first batch and dies of it.
parentPort?.once('message', () => {
  throw new Error('no memory left')
})
