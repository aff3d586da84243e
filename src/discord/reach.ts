import { Routes, type RESTGetAPIGatewayBotResult } from 'discord-api-types/v10'
import type { App } from '../door/app.ts'
import { endedOf } from './ended.ts'
import type { Reached } from './connection.ts'
import { connectGateway, type GatewayOptions } from './gateway.ts'
import { patientRest } from './rest.ts'
import { awaitStarts } from './session-starts.ts'

/** Pauses between tries to connect, in seconds: five minutes in all, after which whoever watches over the process takes over. */
const pauses = [1, 2, 4, 8, 15, 30, 60, 60, 60, 60]

/**
 * Connects, trying again where Discord cannot be reached. Each try first asks how many identifies are left today and waits where they run
 * low, so that tries which fail before that spend none, and a process that is restarted in a loop cannot make Discord reset the token.
 */
export const reachGateway = async (app: App, token: string, options: GatewayOptions): Promise<Reached> => {
  for (const seconds of [...pauses, undefined]) {
    try {
      await awaitShare(app, token, options)
      return { connection: await connectGateway(app, token, options) }
    } catch (error) {
      const ended = endedOf(error)
      const isOver = ended !== undefined
      // A wrong token and a close code say it all by themselves; of any other refusal only the error tells what it was.
      if (!isOver || (ended.ended === 'discord' && ended.code === undefined))
        app.log.warn(
          { err: error, ...(isOver || seconds === undefined ? {} : { seconds }) },
          'could not connect to Discord',
        )
      if (isOver) return ended
      if (seconds !== undefined) await app.pause(seconds * 1000)
    }
  }
  return { ended: 'discord' }
}

/** Waits until the identifies that this process needs, one for each of its shards, are in order. */
const awaitShare = async (app: App, token: string, options: GatewayOptions): Promise<void> => {
  const { shards = 'auto' } = options
  const rest = patientRest(options, token)
  // The route answers with that (Discord docs, Get Gateway Bot).
  const read = async () => (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult
  const first = await read()
  const now = shards === 'auto' ? first.shards : shards.ids.length
  const due = { now, shards: shards === 'auto' ? first.shards : shards.count }
  await awaitStarts(app, first.session_start_limit, async () => (await read()).session_start_limit, due)
}
