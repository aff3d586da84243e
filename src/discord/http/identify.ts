import type { Log } from '../../door/app.ts'
import { endedOf } from '../ended.ts'
import type { RestOptions } from '../rest.ts'

/**
 * The application that a token belongs to, as Discord says; rejects where it refuses the token. Where it cannot be asked, the id is read
 * from the token itself, so that requests that Discord does send are answered all the same.
 */
export const identify = async (log: Log, token: string, options: RestOptions): Promise<string> => {
  const [{ callbackRest }, { applicationOf }] = await Promise.all([
    import('../rest.ts'),
    import('../commands-at-discord.ts'),
  ])
  try {
    // Without waiting and repeating: the endpoint can do without the answer.
    return (await applicationOf(callbackRest(options).setToken(token))).id
  } catch (error) {
    if (endedOf(error)?.ended === 'token') throw error
    log.warn({ err: error }, 'could not ask Discord who this bot is; going on')
    return idIn(token)
  }
}

/** A token starts with the id of the bot's user, which is that of its application, but for some made before 2016. */
const idIn = (token: string): string => Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()
