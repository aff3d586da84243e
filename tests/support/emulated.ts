import { commands, messageCommands } from '../../commands/index.ts'
import { registration } from '../../src/door/registration.ts'
import { createChannel } from '../../src/discord/channel.ts'
import { registerCommands } from '../../src/discord/commands-at-discord.ts'
import { connectGateway } from '../../src/discord/gateway.ts'
import { patientRest } from '../../src/discord/rest.ts'
import { startEmulator, type EmulatorOptions } from '../../src/emulator/start.ts'
import type { App } from '../../src/door/app.ts'
import { testApp } from './app.ts'

// discord.js reads it by itself: a real token must never reach a test.
delete process.env['DISCORD_TOKEN']

/** The whole bot behind the real discord.js client, connected to a local Discord where its commands are registered. */
export const startBot = async (parts: Partial<App> = {}, emulatorOptions: EmulatorOptions = {}) => {
  const emulator = await startEmulator(emulatorOptions)
  const { app, lines } = testApp(parts)
  const options = { api: emulator.restUrl }
  await registerCommands(
    patientRest(options, emulator.token),
    emulator.applicationId,
    registration({ commands, messageCommands }),
  )
  const channel = createChannel(patientRest(options, emulator.token))
  const connection = await connectGateway({ ...app, channel }, emulator.token, options)
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
