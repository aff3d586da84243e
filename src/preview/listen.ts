import { once } from 'node:events'
import type { Server } from 'node:http'

/** How many ports after the wanted one are tried: several previews may run side by side. */
const further = 20

/**
 * Listens on loopback: on the wanted port, else on the next free one after it; 0 takes any.
 * @returns the port taken
 * @throws where none of them is free, or for any other reason not to listen
 */
export const listenNear = async (server: Server, wanted: number): Promise<number> => {
  for (let port = wanted; ; port += 1) {
    try {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      return address !== null && typeof address === 'object' ? address.port : port
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || port >= wanted + further || port >= 65_535) throw error
    }
  }
}
