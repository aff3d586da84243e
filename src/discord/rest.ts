import { REST, type RESTOptions } from '@discordjs/rest'
import type { Measure } from '../door/measure.ts'
import { carefulRequest } from './careful-request.ts'
import { refusalsBetweenWarnings, watchRest } from './watch-rest.ts'

/**
 * Where requests go: Discord itself unless `api` names another address (the local Discord of the preview and the tests); who hears that
 * Discord does not accept the bot's token any more; and who counts what Discord refuses or delays.
 */
export type RestOptions = {
  readonly api?: string
  readonly onTokenRefused?: () => void
  readonly measure?: Measure
  /** Times in milliseconds, where they are not the usual ones: until an answer to a callback or another request is given up, and how long
   * to wait after a 429 that does not say. */
  readonly times?: { readonly callback?: number; readonly request?: number; readonly unstated?: number }
}

const make = ({ api, onTokenRefused, measure, times = {} }: RestOptions, options: Partial<RESTOptions> = {}): REST => {
  const where = api === undefined ? {} : { api }
  const { request: timeout = 15_000, unstated = 5000 } = times
  const makeRequest = carefulRequest(unstated, onTokenRefused)
  const warnings = { invalidRequestWarningInterval: refusalsBetweenWarnings }
  return watchRest(new REST({ ...where, version: '10', timeout, makeRequest, ...warnings, ...options }), measure)
}

/**
 * For interaction callbacks, which are worthless after 3 seconds: no waiting, no repeating. The shared instance would repeat a 429
 * without Retry-After hundreds of times a second. The interaction's token is the authorisation.
 */
export const callbackRest = (options: RestOptions = {}): REST =>
  make(options, { timeout: options.times?.callback ?? 2500, retries: 0, rejectOnRateLimit: () => true })

/**
 * For what Discord knows no nonce for, such as posts in forums: a request whose answer was lost is never sent again, since it may have been
 * carried out. Otherwise as patient as the other.
 */
export const onceRest = (options: RestOptions, token: string): REST => make(options, { retries: 0 }).setToken(token)

/** For everything that may wait its turn: edits of answers, posts, pins, registration. */
export const patientRest = (options: RestOptions = {}, token?: string): REST => {
  const rest = make(options)
  return token === undefined ? rest : rest.setToken(token)
}
