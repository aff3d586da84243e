import type { App } from '../door/app.ts'
import { registration } from '../door/registration.ts'
import { jobsOf } from '../features/jobs.ts'
import { startJobs } from '../ops/jobs.ts'
import { atMost, closeInTime, onShutdown, patience } from '../ops/shutdown.ts'
import { unwatched, type Watch } from '../ops/watch.ts'
import { differs } from './command-difference.ts'
import { remedyFor, type Ended } from './ended.ts'
import type { GatewayOptions } from './gateway.ts'
import type { HttpAddress } from './http/connect.ts'
import { tokenJob } from './http/token-job.ts'
import { inviteLink } from '../door/invite.ts'
import { lazyChannel } from './lazy-channel.ts'
import type { Reached } from './connection.ts'
import type { RestOptions } from './rest.ts'

/** What else runs in this process: what watches over it, what is to happen once it is connected, and what is to end with it. */
type Beside = { readonly watch: Watch; readonly connected: () => void; readonly close: () => void }

const alone: Beside = { watch: unwatched, connected: () => undefined, close: () => undefined }

/** `http` is where interactions come in by signed requests; without it they come over the gateway. */
type LiveOptions = GatewayOptions & { readonly http?: HttpAddress | undefined }

/**
 * Runs against Discord until it ends the connection for good, does not accept the token or cannot be reached: resolves with which it was,
 * after finishing what was under way. Signals stop it in good order. Rejects where the store fails before it has connected, or the address to
 * listen at cannot be had.
 */
export const runLive = async (
  app: App,
  token: string,
  options: LiveOptions = {},
  beside: Beside = alone,
): Promise<Ended> => {
  const { promise: refused, resolve: onRefused } = Promise.withResolvers<Ended>()
  let closeOpened = (): Promise<void> => Promise.resolve()
  const known = {
    ...options,
    onTokenRefused: () => onRefused({ ended: 'token' }),
    measure: app.measure,
    opened: (closeIt: () => Promise<void>) => void (closeOpened = closeIt),
  }
  const withChannel = { ...app, channel: lazyChannel(known, token) }
  let isStopping = false
  let close = async (): Promise<void> => {
    isStopping = true
    // Interactions come in before the connection is up: with several shards for a minute and more.
    await closeOpened()
    await app.store.close()
  }
  onShutdown(() => close(), app.log)
  // What servers have settled must be known before the first answer.
  await app.settings.refresh()
  const reached = await reach(withChannel, token, known)
  // What the signal began ends the process.
  if (isStopping) return new Promise(() => undefined)
  if ('ended' in reached) return report(app, reached)
  const { connection } = reached
  const jobs = [...jobsOf(withChannel), ...(options.http === undefined ? [] : [tokenJob(token, known)])]
  const stopJobs = startJobs(jobs, app)
  beside.watch.discordIs(connection.isConnected)
  close = async () => {
    beside.watch.stopping()
    beside.close()
    await Promise.all([connection.close(), atMost(patience, stopJobs())])
    await app.store.close()
    beside.watch.close()
  }
  app.log.info({ application: connection.applicationId, invite: inviteLink(connection.applicationId) }, 'ready')
  beside.connected()
  // Beside what follows: where Discord makes this wait for minutes, an end must not go unnoticed.
  void warnOfDrift(app, connection.applicationId, token, known)
  const ended = report(app, await Promise.race([connection.ended, refused]))
  await closeInTime(close, app.log)
  return ended
}

/** Each way of connecting is loaded alone: the endpoint does without discord.js's client and starts in half the time. */
const reach = async (app: App, token: string, { http, ...options }: LiveOptions): Promise<Reached> =>
  http === undefined
    ? (await import('./reach.ts')).reachGateway(app, token, options)
    : (await import('./http/reach.ts')).reachHttp(app, token, http, options)

const report = ({ log }: App, ended: Ended): Ended => {
  log.error(ended, remedyFor(ended))
  return ended
}

/** Compares the registered commands with ours at start-up; never rejects. Writing is left to `npm run register`: a crash loop must not write. */
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
