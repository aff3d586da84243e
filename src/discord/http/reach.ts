import type { App } from '../../door/app.ts'
import type { Opening, Reached } from '../connection.ts'
import { endedOf } from '../ended.ts'
import type { RestOptions } from '../rest.ts'
import { connectHttp, type HttpAddress } from './connect.ts'

/** Listens for Discord's requests, or says that Discord does not accept the token. Rejects where the address cannot be had. */
export const reachHttp = async (
  app: App,
  token: string,
  address: HttpAddress,
  options: RestOptions & Opening,
): Promise<Reached> => {
  try {
    return { connection: await connectHttp(app, token, address, options) }
  } catch (error) {
    const ended = endedOf(error)
    if (ended) return ended
    throw error
  }
}
