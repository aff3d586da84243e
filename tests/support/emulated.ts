import { commands, messageCommands } from '../../commands/index.ts'
import { registration } from '../../src/door/registration.ts'
import { channelAt } from '../../src/discord/channel.ts'
import { registerCommands } from '../../src/discord/commands-at-discord.ts'
import type { Connection } from '../../src/discord/connection.ts'
import { connectGateway, type GatewayOptions } from '../../src/discord/gateway.ts'
import { connectHttp } from '../../src/discord/http/connect.ts'
import { patientRest } from '../../src/discord/rest.ts'
import { startEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/start.ts'
import type { App } from '../../src/door/app.ts'
import { testApp } from './app.ts'

// discord.js reads it by itself: a real token must never reach a test.
delete process.env['DISCORD_TOKEN']

/** The two ways in which interactions come to a bot. */
export const transports = ['gateway', 'http'] as const
type Transport = (typeof transports)[number]

/** How it is connected: over the gateway unless told. */
type ConnectOptions = GatewayOptions & { readonly transport?: Transport }

/** Connects an app to a local Discord. Over HTTP that takes the endpoint's address, after it has tried it; the port is told then. */
const connect = async (
  app: App,
  emulator: Emulator,
  { transport, ...options }: ConnectOptions,
): Promise<Connection & { readonly port?: number }> => {
  if (transport !== 'http') return connectGateway(app, emulator.token, options)
  const { publicKey } = emulator.endpoint
  const connection = await connectHttp(app, emulator.token, { host: '127.0.0.1', port: 0, publicKey }, options)
  const wrong = await emulator.endpoint.set(`http://127.0.0.1:${connection.port}/`)
  if (wrong !== null) throw new Error(`the endpoint was not taken: ${wrong}`)
  return connection
}

/** Requests that fail are tried again at once. */
export const quick = { failure: 0 }

/** Lets a client identify as often as it likes; discord.js waits five seconds in between. */
export const atOnce = { waitForIdentify: () => Promise.resolve() }

/**
 * The whole bot, behind the real discord.js client or the HTTP endpoint, connected to a local Discord where its commands are registered. `wrap` may put something
 * before its parts, the channel port included, such as what makes one of them fail. Another bot on the same Discord takes its world.
 * `connectOptions` choose the way, shrink times or choose shards.
 */
export const startBot = async (
  parts: Partial<App> = {},
  emulatorOptions: EmulatorOptions = {},
  wrap: (app: App) => App = (app) => app,
  connectOptions: ConnectOptions = {},
) => {
  const emulator = await startEmulator(emulatorOptions)
  const { app: bare, lines } = testApp(parts)
  const options = { times: quick, ...connectOptions, api: emulator.restUrl }
  await registerCommands(
    patientRest({ api: emulator.restUrl }, emulator.token),
    emulator.applicationId,
    registration({ commands, messageCommands }),
  )
  const app = wrap({
    ...bare,
    channel: channelAt(options, emulator.token),
  })
  const connection = await connect(app, emulator, options)
  return {
    emulator,
    app,
    lines,
    connection,
    stop: async () => {
      await connection.close()
      await emulator.close()
    },
  }
}
