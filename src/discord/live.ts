import type { App } from '../door/app.ts'
import { registration } from '../door/registration.ts'
import { jobsOf } from '../features/jobs.ts'
import { startJobs } from '../ops/jobs.ts'
import { onShutdown } from '../ops/shutdown.ts'
import { differs } from './command-difference.ts'
import type { Connection } from './connection.ts'
import type { HttpAddress } from './http/connect.ts'
import { inviteLink } from '../door/invite.ts'
import { lazyChannel } from './lazy-channel.ts'
import type { RestOptions } from './rest.ts'

/** `http` is where interactions come in by signed requests; without it they come over the gateway. */
type LiveOptions = RestOptions & { readonly http?: HttpAddress | undefined }

/** Runs against Discord until it ends the connection for good or refuses the token: then returns. Signals stop it in good order. */
export const runLive = async (app: App, token: string, options: LiveOptions = {}): Promise<void> => {
  try {
    const withChannel = { ...app, channel: lazyChannel(options, token) }
    // What servers have settled must be known before the first answer.
    await app.settings.refresh()
    const connection = await connect(withChannel, token, options)
    const stopJobs = startJobs(jobsOf(withChannel), app.log)
    onShutdown(async () => {
      await Promise.all([connection.close(), stopJobs()])
      await app.store.close()
    })
    app.log.info({ application: connection.applicationId, invite: inviteLink(connection.applicationId) }, 'ready')
    await warnOfDrift(app, connection.applicationId, token, options)
    const code = await connection.ended
    app.log.error({ code }, 'Discord ended the connection for good')
  } catch (error) {
    app.log.error({ err: error }, 'could not connect: is DISCORD_TOKEN right, and can this machine reach discord.com?')
  }
}

/** Each way of connecting is loaded alone: the endpoint does without discord.js's client and starts in half the time. */
const connect = async (app: App, token: string, { http, ...options }: LiveOptions): Promise<Connection> =>
  http === undefined
    ? (await import('./gateway.ts')).connectGateway(app, token, options)
    : (await import('./http/connect.ts')).connectHttp(app, token, http, options)

/** Compares the registered commands with ours at start-up. Writing is left to `npm run register`: a crash loop must not write. */
const warnOfDrift = async (app: App, applicationId: string, token: string, options: RestOptions): Promise<void> => {
  try {
    const [{ compareCommands }, { patientRest }] = await Promise.all([
      import('./commands-at-discord.ts'),
      import('./rest.ts'),
    ])
    const difference = await compareCommands(patientRest(options, token), applicationId, registration(app))
    if (differs(difference)) app.log.warn({ difference }, 'commands at Discord differ from ours: run npm run register')
  } catch (error) {
    app.log.warn({ err: error }, 'could not compare the commands')
  }
}
