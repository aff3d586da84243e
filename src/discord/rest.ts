import { REST } from '@discordjs/rest'

/** Where requests go: Discord itself unless `api` names another address (the local Discord of the preview and the tests). */
export type RestOptions = { readonly api?: string }

/**
 * For interaction callbacks, which are worthless after 3 seconds: no waiting, no repeating. The shared instance would repeat a 429
 * without Retry-After hundreds of times a second. The interaction's token is the authorisation.
 */
export const callbackRest = ({ api }: RestOptions = {}): REST =>
  new REST({
    ...(api === undefined ? {} : { api }),
    version: '10',
    timeout: 2500,
    retries: 0,
    rejectOnRateLimit: () => true,
  })

/**
 * For what Discord knows no nonce for, such as posts in forums: a request whose answer was lost is never sent again, since it may have been
 * carried out. Otherwise as patient as the other.
 */
export const onceRest = ({ api }: RestOptions, token: string): REST =>
  new REST({ ...(api === undefined ? {} : { api }), version: '10', retries: 0 }).setToken(token)

/** For everything that may wait its turn: edits of answers, posts, pins, registration. */
export const patientRest = ({ api }: RestOptions = {}, token?: string): REST => {
  const rest = new REST({ ...(api === undefined ? {} : { api }), version: '10' })
  return token === undefined ? rest : rest.setToken(token)
}
