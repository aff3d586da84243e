import { DefaultRestOptions, type RESTOptions } from '@discordjs/rest'

type MakeRequest = RESTOptions['makeRequest']

/**
 * Sends requests as the library does, and mends two of its habits. A 429 that does not say how long to wait (from what stands before Discord)
 * is repeated 50 times a second by each queue, and 10,000 refusals in ten minutes get an address banned (Discord docs, Rate Limits, "Invalid
 * Request Limit"): here it holds all of them for `unstated` milliseconds. And a 401 only makes later requests fail one by one: here
 * `onTokenRefused` hears of it. An interaction's own token that has expired is a 401 too, but sent without the bot's.
 */
export const carefulRequest =
  (unstated: number, onTokenRefused: () => void = () => undefined): MakeRequest =>
  async (url, init) => {
    const response = await DefaultRestOptions.makeRequest(url, init)
    if (response.status === 401 && hasToken(init)) onTokenRefused()
    if (response.status === 429 && !response.headers.has('retry-after')) {
      response.headers.set('retry-after', String(unstated / 1000))
      response.headers.set('x-ratelimit-global', 'true')
    }
    return response
  }

/** The library hands over headers as an object (undici's RequestInit allows more). */
const hasToken = ({ headers }: Parameters<MakeRequest>[1]): boolean =>
  typeof headers === 'object' && 'Authorization' in headers && headers['Authorization'] !== undefined
