import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { channelAt } from '../discord/channel.ts'
import { registerCommands } from '../discord/commands-at-discord.ts'
import { connectGateway } from '../discord/gateway.ts'
import { jobsOf } from '../features/jobs.ts'
import { startJobs } from '../ops/jobs.ts'
import { atMost, patience } from '../ops/shutdown.ts'
import { patientRest } from '../discord/rest.ts'
import type { App } from '../door/app.ts'
import { registration } from '../door/registration.ts'
import { startEmulator } from '../emulator/start.ts'
import { listenNear } from './listen.ts'
import { createContentDesk } from './live/desk.ts'
import { stillContent, type LiveContent } from '../live/follow-content.ts'
import { createAnswers } from './server.ts'
import type { Waiting } from './waiting.ts'

/** A running preview. */
export type Preview = {
  /** Where the page is. */
  readonly url: string
  /** Disconnects the bot and stops both servers. */
  readonly close: () => Promise<void>
}

/**
 * Runs the bot against a Discord of its own on this machine and serves a page that shows a channel of it. The bot is connected by the
 * same client as in production.
 * @param port the port of the page; where it is taken, one of the next twenty
 * @param live the content that `app` answers from, where it follows its files; closed with the preview
 * @param waiting a page that stood until now, whose server and port are taken over
 */
export const startPreview = async (app: App, port: number, live?: LiveContent, waiting?: Waiting): Promise<Preview> => {
  const emulator = await startEmulator({ clock: () => app.clock().getTime() })
  const { restUrl: api, token, applicationId } = emulator
  const answers = createAnswers({
    emulator,
    desk: createContentDesk(emulator.world, live ?? stillContent(app.content)),
    token: randomBytes(24).toString('base64url'),
    log: app.log,
    pack: () => app.content().pack,
  })
  const withChannel = { ...app, channel: channelAt({ api }, token) }
  // A page that waits for this one stays connected: nobody meets a closed port.
  const server = waiting?.server.removeAllListeners('request') ?? createServer()
  server.on('request', answers)
  const [taken, connection] = await Promise.all([
    waiting?.port ?? listenNear(server, port),
    connectGateway(withChannel, token, { api }),
    registerCommands(patientRest({ api }, token), applicationId, registration(app)),
  ])
  const stopJobs = startJobs(jobsOf(withChannel), app)
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: async () => {
      live?.close()
      await Promise.all([connection.close(), atMost(patience, stopJobs())])
      server.close()
      server.closeAllConnections()
      await emulator.close()
    },
  }
}
