import type { REST, RESTOptions } from '@discordjs/rest'
import type { Measure } from '../door/measure.ts'
import { carefulRequest, type Pauses } from './careful-request.ts'
import { REST as Requests } from './rest-library.ts'
import { refusalsBetweenWarnings, watchRest } from './watch-rest.ts'

/**
 * Where requests go: Discord itself unless `api` names another address (the local Discord of the preview and the tests); who hears that
 * Discord does not accept the bot's token any more; and who counts what Discord refuses or delays.
 */
export type RestOptions = {
  readonly api?: string
  readonly onTokenRefused?: () => void
  readonly measure?: Measure
  /** Times that are not the usual ones, in milliseconds. */
  readonly times?: Times
}

/** How long the answer to a callback and to any other request may take, the pauses before the next try, and how often the token is looked at. */
type Times = Partial<Pauses> & { readonly callback?: number; readonly request?: number; readonly token?: number }

/** A request is tried four times over some six seconds; a 429 without a word lets 6,000 requests through in ten minutes at most. */
const usual = { callback: 2500, request: 15_000, unstated: 5000, failure: 2000 }

const make = (
  { api, onTokenRefused, measure }: RestOptions,
  times: typeof usual,
  options: Partial<RESTOptions> = {},
): REST => {
  const where = api === undefined ? {} : { api }
  const makeRequest = carefulRequest(times, onTokenRefused, measure)
  const warnings = { invalidRequestWarningInterval: refusalsBetweenWarnings }
  return watchRest(
    new Requests({ ...where, version: '10', timeout: times.request, makeRequest, ...warnings, ...options }),
    measure,
  )
}

const timesOf = ({ times }: RestOptions): typeof usual => ({ ...usual, ...times })

/**
 * For interaction callbacks, which are worthless after 3 seconds: no waiting, no repeating. The shared instance would repeat a 429
 * without Retry-After hundreds of times a second. The interaction's token is the authorisation.
 */
export const callbackRest = (options: RestOptions = {}): REST => {
  const times = timesOf(options)
  // One that fails has nothing to wait for: it is not sent again.
  return make(options, { ...times, failure: 0 }, { timeout: times.callback, retries: 0, rejectOnRateLimit: () => true })
}

/**
 * For what Discord knows no nonce for, such as posts in forums: a request whose answer was lost is never sent again, since it may have been
 * carried out. Otherwise as patient as the other.
 */
export const onceRest = (options: RestOptions, token: string): REST =>
  make(options, { ...timesOf(options), failure: 0 }, { retries: 0 }).setToken(token)

/** For everything that may wait its turn: edits of answers, posts, pins, registration. */
export const patientRest = (options: RestOptions = {}, token?: string): REST => {
  const rest = make(options, timesOf(options))
  return token === undefined ? rest : rest.setToken(token)
}
