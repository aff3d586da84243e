import type { DiscordjsErrorCodes } from 'discord.js'
import { GatewayCloseCodes } from 'discord-api-types/v10'

/**
 * Why the bot can go on no longer: Discord does not accept the token, or has ended the connection for good or cannot be reached. `code`: with
 * which the gateway closed, where it did.
 */
export type Ended = { readonly ended: 'token' | 'discord'; readonly code?: number }

/** What a close code says that ends a connection for good (Discord docs, Gateway Close Event Codes). */
export const endedBy = (code: number): Ended => ({
  ended: code === GatewayCloseCodes.AuthenticationFailed ? 'token' : 'discord',
  code,
})

/** The connection ended before it was up. */
export const endedEarly = (ended: Ended): Error =>
  Object.assign(new Error(`Discord closed the connection: ${ended.code}`), { ended })

/** What an error of connecting means; undefined where another try may help. */
export const endedOf = (error: unknown): Ended | undefined => {
  if (!(error instanceof Error)) return undefined
  // Only endedEarly puts it there.
  if ('ended' in error) return error.ended as Ended
  // By its name, so that the endpoint does without discord.js.
  if ('code' in error && error.code === ('TokenInvalid' satisfies `${DiscordjsErrorCodes}`)) return { ended: 'token' }
  if (!isApiError(error)) return undefined
  return { ended: error.status === 401 ? 'token' : 'discord' }
}

/**
 * Whether Discord itself said no. By what it has and not by its class: discord.js brings its own copy of the library that sends requests, and
 * so of this class.
 */
export const isApiError = (error: unknown): error is Error & { readonly status: number } =>
  error instanceof Error && 'rawError' in error && 'status' in error

const remedies: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.InvalidShard]: 'SHARDS names a shard that cannot be',
  [GatewayCloseCodes.ShardingRequired]:
    'too many servers for so few shards: SHARDS=auto takes as many as Discord wants',
  [GatewayCloseCodes.InvalidAPIVersion]: 'this version of Ronten is too old',
}

/** What to do about an end, for whoever runs the bot. */
export const remedyFor = ({ ended, code }: Ended): string =>
  ended === 'token'
    ? 'Discord does not accept DISCORD_TOKEN: was it reset? Copy the current one from the Bot page of the developer portal'
    : code === undefined
      ? 'could not connect to Discord: can this machine reach discord.com?'
      : `Discord ended the connection for good: ${remedies[code] ?? GatewayCloseCodes[code] ?? 'unknown code'}`
