import type { Job } from '../../ops/jobs.ts'
import type { RestOptions } from '../rest.ts'

/** Between two looks lie so many milliseconds at least, and half as many more at most: replicas do not all look at once. */
const usual = 240_000

/**
 * Asks Discord now and then whether it still accepts the token; what sends requests tells of a 401 (`onTokenRefused`). Over the gateway a
 * token that was taken back ends the connection. Here interactions go on coming, and it would show only when somebody pins or posts.
 */
export const tokenJob = (token: string, options: RestOptions): Job => {
  let loading: Promise<() => Promise<unknown>> | undefined
  return {
    name: 'ask whether the token holds',
    everySeconds: ((options.times?.token ?? usual) / 1000) * (1 + Math.random() / 2),
    run: async () => {
      const ask = await (loading ??= loadAsking(token, options))
      // That Discord cannot be asked just now says nothing about the token.
      await ask().catch(() => undefined)
    },
  }
}

const loadAsking = async (token: string, options: RestOptions): Promise<() => Promise<unknown>> => {
  const [{ callbackRest }, { applicationOf }] = await Promise.all([
    import('../rest.ts'),
    import('../commands-at-discord.ts'),
  ])
  // Without waiting and repeating: it comes again.
  const rest = callbackRest(options).setToken(token)
  return () => applicationOf(rest)
}
