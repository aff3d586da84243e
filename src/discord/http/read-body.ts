import type { IncomingMessage } from 'node:http'

/**
 * The most bytes that a request may hold. Interactions have a few kB, with a message in them some ten more; what is larger is none, and reading it
 * would only fill the memory.
 */
const most = 100_000

/**
 * The most bytes of bodies that are held at once, until they are known to be signed: room for thousands of Discord's, which arrive whole. Whoever
 * opens thousands of connections and never finishes would otherwise fill the memory.
 */
const mostTogether = 32_000_000

/** The bodies that are held. */
export type Bodies = {
  /**
   * The body of a request; 'too-large' as soon as that is known, with no more of it read; 'too-slow' where others need the room and this one
   * has been on its way for longest; undefined where it broke off.
   */
  readonly read: (request: IncomingMessage) => Promise<Buffer | 'too-large' | 'too-slow' | undefined>
  /** Says that a body that was read is held no longer. */
  readonly done: (body: Buffer) => void
}

/** Makes what reads bodies. `limit`: how many bytes of them may be held at once. */
export const createBodies = (limit: number = mostTogether): Bodies => {
  let held = 0
  /** What gives up each body that is on its way, the one that began first in front. */
  const onTheirWay = new Set<() => void>()
  const makeRoom = (): void => {
    for (const giveUp of onTheirWay) {
      if (held <= limit) return
      giveUp()
    }
  }
  const read: Bodies['read'] = (request) => {
    const { promise, resolve } = Promise.withResolvers<Buffer | 'too-large' | 'too-slow' | undefined>()
    if (Number(request.headers['content-length'] ?? 0) > most) {
      resolve('too-large')
      return promise
    }
    let chunks: Buffer[] = []
    let size = 0
    const end = (came: 'too-large' | 'too-slow' | undefined): void => {
      if (!onTheirWay.delete(tooSlow)) return
      held -= size
      chunks = []
      request.pause()
      resolve(came)
    }
    const tooSlow = (): void => end('too-slow')
    onTheirWay.add(tooSlow)
    request.on('data', (chunk: Buffer) => {
      if (!onTheirWay.has(tooSlow)) return
      size += chunk.length
      held += chunk.length
      chunks.push(chunk)
      if (size > most) end('too-large')
      else if (held > limit) makeRoom()
    })
    request.once('end', () => {
      if (onTheirWay.delete(tooSlow)) resolve(Buffer.concat(chunks))
    })
    request.once('close', () => end(undefined))
    request.once('error', () => end(undefined))
    return promise
  }
  return {
    read,
    done: (body) => {
      held -= body.length
    },
  }
}
