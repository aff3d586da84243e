import {
  Client,
  Events,
  GatewayDispatchEvents,
  Options,
  type APIInteraction,
  type ClientOptions,
  type IIdentifyThrottler,
} from 'discord.js'
import type { App } from '../door/app.ts'
import { patience } from '../ops/shutdown.ts'
import { createAnswering } from './answering.ts'
import { followConnection } from './connected.ts'
import type { Connection, Opening } from './connection.ts'
import { endedBy, endedEarly, type Ended } from './ended.ts'
import { sparingPace } from './identify-pace.ts'
import { callbackRest, patientRest, type RestOptions } from './rest.ts'
import type { Shards } from '../shards.ts'

/** `shards`: those of this process (all that Discord recommends). `pace`: who may identify when; discord.js's own unless told. */
export type GatewayOptions = RestOptions &
  Opening & { readonly shards?: Shards | undefined; readonly pace?: IIdentifyThrottler }

/**
 * Connects to the gateway and answers every interaction. `intents: []`: interactions belong to no intent and always arrive (Discord
 * docs, Gateway), and nothing else is needed. Resolves once all shards are up. Rejects where Discord refuses the token or cannot be reached.
 */
export const connectGateway = async (app: App, token: string, options: GatewayOptions = {}): Promise<Connection> => {
  const client = new Client(clientOptions(app, options))
  const answering = createAnswering(app, callbackRest(options), patientRest(options))
  // The raw object is the common language of all transports. The listener must not throw: that would be an unhandled rejection.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => void answering.answer(data))
  client.on(Events.Error, (error) => app.log.error({ err: error }, 'client error'))
  client.on(Events.Warn, (warning) => app.log.warn({ warning }, 'client warning'))
  logShards(client, app)
  // After these the client stays up but deaf, and still calls itself ready.
  const { promise: ended, resolve: end } = Promise.withResolvers<Ended>()
  let fatal: Ended | undefined
  client.on(Events.ShardDisconnect, ({ code }) => end((fatal ??= endedBy(code))))
  const isConnected = followConnection(client)
  const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve))
  // The client's own way to say so may never end: see disconnect.
  const failed = new Promise<never>((_, reject) => void client.once(Events.ShardError, reject))
  const close = async (): Promise<void> => {
    await answering.drain(patience)
    // What ends now is not lost, and the log must not say so.
    client.removeAllListeners(Events.ShardReconnecting)
    await disconnect(client)
  }
  options.opened?.(close)
  try {
    const early = ended.then((why) => Promise.reject(endedEarly(why)))
    const [{ application }] = await Promise.race([Promise.all([ready, client.login(token)]), early, failed])
    return { applicationId: application.id, ended, isConnected, close }
  } catch (error) {
    await disconnect(client)
    throw fatal === undefined ? error : endedEarly(fatal)
  }
}

/** How long saying goodbye may take, in milliseconds. */
const goodbye = 2000

/** Disconnects. Where a connection is just being made, the client waits for ever for its end, which then comes with that of the process. */
const disconnect = async (client: Client): Promise<void> => {
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, goodbye)
  await Promise.race([client.destroy(), late])
  clearTimeout(timer)
}

const clientOptions = (app: App, { api, shards = 'auto', pace }: GatewayOptions): ClientOptions => ({
  intents: [],
  ...(api === undefined ? {} : { rest: { api } }),
  // Named always: discord.js reads variables of its own where they are not.
  ...(shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.count }),
  ws: { buildIdentifyThrottler: sparingPace(app, pace) },
  // discord.js would keep every user it ever saw, even without intents.
  makeCache: Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    GuildMemberManager: 0,
    MessageManager: 0,
  }),
})

/** What happens to connections, for whoever runs the bot: each is lost once and comes back once, however many tries lie between. */
const logShards = (client: Client, { log }: App): void => {
  const lost = new Set<number>()
  client.on(Events.ShardReconnecting, (shard) => {
    if (!lost.has(shard)) log.warn({ shard }, 'a connection was lost')
    lost.add(shard)
  })
  const back = (how: string) => (shard: number) => {
    if (lost.delete(shard)) log.info({ shard, how }, 'a connection is back')
  }
  client.on(Events.ShardResume, back('resumed'))
  client.on(Events.ShardReady, back('identified'))
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, err: error }, 'an error of a connection'))
}
