import { Client, Events, GatewayDispatchEvents, Options, type APIInteraction } from 'discord.js'
import type { App } from '../door/app.ts'
import { createAnswering } from './answering.ts'
import type { Connection } from './connection.ts'
import { callbackRest, patientRest, type RestOptions } from './rest.ts'

/**
 * Connects to the gateway and answers every interaction. `intents: []`: interactions belong to no intent and always arrive (Discord
 * docs, Gateway), and nothing else is needed. Rejects where Discord refuses the token or cannot be reached.
 */
export const connectGateway = async (app: App, token: string, options: RestOptions = {}): Promise<Connection> => {
  const client = new Client({
    intents: [],
    ...(options.api === undefined ? {} : { rest: { api: options.api } }),
    // discord.js would keep every user it ever saw, even without intents.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: 0,
      MessageManager: 0,
    }),
  })
  const answering = createAnswering(app, callbackRest(options), patientRest(options))
  // The raw object is the common language of all transports. The listener must not throw: that would be an unhandled rejection.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => void answering.answer(data))
  client.on(Events.Error, (error) => app.log.error({ err: error }, 'client error'))
  client.on(Events.Warn, (warning) => app.log.warn({ warning }, 'client warning'))
  // After these the client stays up but deaf, and still calls itself ready.
  const { promise: ended, resolve: end } = Promise.withResolvers<number>()
  client.on(Events.ShardDisconnect, ({ code }) => end(code))
  const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve))
  await client.login(token)
  const { application } = await ready
  return {
    applicationId: application.id,
    ended,
    close: async () => {
      await answering.drain(10_000)
      await client.destroy()
    },
  }
}
