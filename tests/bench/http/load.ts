import { connect } from 'node:net'

/** What came back: how long each took in milliseconds, the bytes of all bodies, and how many had which status. */
export type Loaded = {
  readonly seconds: number
  readonly times: readonly number[]
  readonly bytes: number
  readonly statuses: Readonly<Record<string, number>>
}

/**
 * Sends requests over so many connections, each the next one as soon as its last is answered. The client of this program reads no more of a
 * response than its length: it must not be what is measured.
 */
export const load = async (port: number, requests: readonly Buffer[], connections: number): Promise<Loaded> => {
  const times: number[] = []
  const statuses: Record<string, number> = {}
  let bytes = 0
  let next = 0
  const one = (): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const socket = connect(port, '127.0.0.1')
    let begin = 0
    let received = Buffer.alloc(0)
    const send = (): void => {
      const request = requests[next++]
      if (!request) return void socket.end(resolve)
      begin = performance.now()
      socket.write(request)
    }
    socket.setNoDelay(true)
    socket.once('connect', send)
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      const end = received.indexOf('\r\n\r\n')
      if (end === -1) return
      const head = received.toString('latin1', 0, end)
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
      const whole = end + 4 + length
      if (received.length < whole) return
      times.push(performance.now() - begin)
      const status = head.slice(9, 12)
      statuses[status] = (statuses[status] ?? 0) + 1
      bytes += length
      received = received.subarray(whole)
      send()
    })
    return promise
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, one))
  return { seconds: (performance.now() - start) / 1000, times, bytes, statuses }
}
