import { setTimeout } from 'node:timers/promises'
import type { RESTOptions } from '@discordjs/rest'
import type { Measure } from '../door/measure.ts'
import { DefaultRestOptions } from './rest-library.ts'

type MakeRequest = RESTOptions['makeRequest']

/** How long to wait before the next try, in milliseconds: after a 429 that does not say, and after a failure of Discord or of the network. */
export type Pauses = { readonly unstated: number; readonly failure: number }

/**
 * Sends requests as the library does, and mends three of its habits. A 429 that does not say how long to wait (from what stands before
 * Discord) is repeated 50 times a second by each queue, and 10,000 refusals in ten minutes get an address banned (Discord docs, Rate Limits,
 * "Invalid Request Limit"): here it holds all queues. After a failure it tries again at once, all its tries within milliseconds: here each
 * waits. And a 401 only makes later requests fail one by one: here `onTokenRefused` hears of it. An interaction's own token that has expired
 * is a 401 too, but sent without the bot's. `measure` counts each 429.
 */
export const carefulRequest =
  (
    { unstated, failure }: Pauses,
    onTokenRefused: () => void = () => undefined,
    measure: Measure = () => undefined,
  ): MakeRequest =>
  async (url, init) => {
    const response = await afterwards(DefaultRestOptions.makeRequest(url, init), failure)
    if (response.status === 401 && hasToken(init)) onTokenRefused()
    if (response.status === 429) measure({ what: 'rate-limited', scope: scopeOf(response.headers) })
    if (response.status === 429 && !response.headers.has('retry-after')) {
      response.headers.set('retry-after', String(unstated / 1000))
      response.headers.set('x-ratelimit-global', 'true')
    }
    return response
  }

/** Whose limit it was, as Discord says (Discord docs, Rate Limits, "Header Format"); the library tells only of those that it foresaw. */
const scopeOf = (headers: Awaited<ReturnType<MakeRequest>>['headers']): string => {
  const scope = headers.get('x-ratelimit-scope') ?? ''
  return ['user', 'shared', 'global'].includes(scope) ? scope : 'unstated'
}

/** Hands over a failure only after a pause. What an answer says is read first: else it would be cut off when the time for it is over. */
const afterwards = async (request: ReturnType<MakeRequest>, pause: number): ReturnType<MakeRequest> => {
  const failure = await request.then(
    async (response) => (response.status >= 500 ? response.text().then(() => response) : undefined),
    () => 'no answer' as const,
  )
  if (failure !== undefined) await setTimeout(pause)
  return request
}

/** The library hands over headers as an object (undici's RequestInit allows more). */
const hasToken = ({ headers }: Parameters<MakeRequest>[1]): boolean =>
  typeof headers === 'object' && 'Authorization' in headers && headers['Authorization'] !== undefined
