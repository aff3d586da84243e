import { commands, messageCommands } from '../../commands/index.ts'
import { registration } from '../../src/door/registration.ts'
import { channelAt } from '../../src/discord/channel.ts'
import { registerCommands } from '../../src/discord/commands-at-discord.ts'
import { connectGateway, type GatewayOptions } from '../../src/discord/gateway.ts'
import { patientRest } from '../../src/discord/rest.ts'
import { startEmulator, type EmulatorOptions } from '../../src/emulator/start.ts'
import type { App } from '../../src/door/app.ts'
import { testApp } from './app.ts'

// discord.js reads it by itself: a real token must never reach a test.
delete process.env['DISCORD_TOKEN']

/** Requests that fail are tried again at once. */
export const quick = { failure: 0 }

/** Lets a client identify as often as it likes; discord.js waits five seconds in between. */
export const atOnce = { waitForIdentify: () => Promise.resolve() }

/**
 * The whole bot behind the real discord.js client, connected to a local Discord where its commands are registered. `wrap` may put something
 * before its parts, the channel port included, such as what makes one of them fail. Another bot on the same Discord takes its world.
 * `gatewayOptions` shrink times or choose shards.
 */
export const startBot = async (
  parts: Partial<App> = {},
  emulatorOptions: EmulatorOptions = {},
  wrap: (app: App) => App = (app) => app,
  gatewayOptions: GatewayOptions = {},
) => {
  const emulator = await startEmulator(emulatorOptions)
  const { app: bare, lines } = testApp(parts)
  const options = { times: quick, ...gatewayOptions, api: emulator.restUrl }
  await registerCommands(
    patientRest({ api: emulator.restUrl }, emulator.token),
    emulator.applicationId,
    registration({ commands, messageCommands }),
  )
  const app = wrap({
    ...bare,
    channel: channelAt(options, emulator.token),
  })
  const connection = await connectGateway(app, emulator.token, options)
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
