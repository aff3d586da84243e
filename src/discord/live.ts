import type { App } from '../door/app.ts'
import { registration } from '../door/registration.ts'
import { jobsOf } from '../features/jobs.ts'
import { startJobs } from '../ops/jobs.ts'
import { atMost, onShutdown, patience } from '../ops/shutdown.ts'
import { unwatched, type Watch } from '../ops/watch.ts'
import { channelAt } from './channel.ts'
import { differs } from './command-difference.ts'
import { compareCommands } from './commands-at-discord.ts'
import { connectGateway } from './gateway.ts'
import { inviteLink } from '../door/invite.ts'
import { patientRest, type RestOptions } from './rest.ts'

/** What else runs in this process: what watches over it, what is to happen once it is connected, and what is to end with it. */
type Beside = { readonly watch: Watch; readonly connected: () => void; readonly close: () => void }

const alone: Beside = { watch: unwatched, connected: () => undefined, close: () => undefined }

/** Runs against Discord until it ends the connection for good or refuses the token: then returns. Signals stop it in good order. */
export const runLive = async (
  app: App,
  token: string,
  given: RestOptions = {},
  beside: Beside = alone,
): Promise<void> => {
  const options = { ...given, measure: app.measure }
  try {
    const withChannel = { ...app, channel: channelAt(options, token) }
    // What servers have settled must be known before the first answer.
    await app.settings.refresh()
    const connection = await connectGateway(withChannel, token, options)
    const stopJobs = startJobs(jobsOf(withChannel), app)
    beside.watch.discordIs(connection.isConnected)
    onShutdown(async () => {
      beside.watch.stopping()
      beside.close()
      await Promise.all([connection.close(), atMost(patience, stopJobs())])
      await app.store.close()
      beside.watch.close()
    }, app.log)
    app.log.info({ application: connection.applicationId, invite: inviteLink(connection.applicationId) }, 'ready')
    beside.connected()
    await warnOfDrift(app, connection.applicationId, token, options)
    const code = await connection.ended
    app.log.error({ code }, 'Discord ended the connection for good')
  } catch (error) {
    app.log.error({ err: error }, 'could not connect: is DISCORD_TOKEN right, and can this machine reach discord.com?')
  }
}

/** Compares the registered commands with ours at start-up. Writing is left to `npm run register`: a crash loop must not write. */
const warnOfDrift = async (app: App, applicationId: string, token: string, options: RestOptions): Promise<void> => {
  try {
    const difference = await compareCommands(patientRest(options, token), applicationId, registration(app))
    if (differs(difference)) app.log.warn({ difference }, 'commands at Discord differ from ours: run npm run register')
  } catch (error) {
    app.log.warn({ err: error }, 'could not compare the commands')
  }
}
