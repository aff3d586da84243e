import type { IncomingMessage } from 'node:http'

/**
 * The most bytes that a request may hold. Interactions have a few kB, with a message in them some ten more; what is larger is none, and reading it
 * would only fill the memory.
 */
const most = 100_000

/** The body of a request; 'too-large' as soon as that is known, with no more of it read; undefined where it broke off. */
export const readBody = (request: IncomingMessage): Promise<Buffer | 'too-large' | undefined> => {
  const { promise, resolve } = Promise.withResolvers<Buffer | 'too-large' | undefined>()
  if (Number(request.headers['content-length'] ?? 0) > most) {
    resolve('too-large')
    return promise
  }
  const chunks: Buffer[] = []
  let size = 0
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > most) {
      request.pause()
      chunks.length = 0
      resolve('too-large')
    } else chunks.push(chunk)
  })
  request.once('end', () => resolve(Buffer.concat(chunks)))
  request.once('close', () => resolve(undefined))
  request.once('error', () => resolve(undefined))
  return promise
}
