import { GatewayDispatchEvents, InteractionResponseType } from 'discord-api-types/v10'
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10'
import { Client, Events, REST, Routes } from 'discord.js'
import type { RESTOptions } from 'discord.js'
import { startEmulator } from '../../src/emulator/start.ts'
import type { Emulator, EmulatorOptions } from '../../src/emulator/start.ts'

// discord.js reads it by itself: a real token must never reach a test.
delete process.env['DISCORD_TOKEN']

/** The real client, a callback REST without authorisation, and an answer that each test sets. */
export type Probe = {
  readonly emulator: Emulator
  readonly client: Client
  /** REST with the bot's token. */
  readonly rest: REST
  /** REST for callbacks and webhooks. */
  readonly open: REST
  /** Called for each interaction; what it returns is sent as the callback. */
  answer: (interaction: APIInteraction) => APIInteractionResponse | null
  /** Sends a callback and returns Discord's answer. */
  readonly callback: (interaction: APIInteraction, body: unknown, withResponse?: boolean) => Promise<unknown>
  readonly original: (interaction: APIInteraction, messageId?: string) => `/${string}`
  readonly stop: () => Promise<void>
}

const PATIENCE: Partial<RESTOptions> = { retries: 0, timeout: 2500, globalRequestsPerSecond: Infinity }

/** A message body that breaks no rule. */
export const plain = (content: string, flags = 0): Record<string, unknown> => {
  return { content, flags, allowed_mentions: { parse: [] } }
}

/** A callback of type 4 with a plain text. */
export const reply = (content: string, flags = 0): APIInteractionResponse => {
  const data = { content, flags, allowed_mentions: { parse: [] } }
  return { type: InteractionResponseType.ChannelMessageWithSource, data }
}

/** Lets the test answer an interaction itself; resolves with it. */
export const nextInteraction = (probe: Probe): Promise<APIInteraction> => {
  return new Promise((resolve) => {
    probe.answer = (interaction) => {
      resolve(interaction)
      return null
    }
  })
}

/** A slash command with autocomplete, and a message command. */
export const COMMANDS = [
  {
    name: 'define',
    description: 'Look up',
    options: [{ type: 3, name: 'term', description: 'Term', autocomplete: true }],
  },
  { name: 'Look up', type: 3 },
] as const

/** Starts an emulator and a client that is ready. */
export const startProbe = async (options: EmulatorOptions = {}, intents = 0): Promise<Probe> => {
  const emulator = await startEmulator(options)
  const client = new Client({ intents, rest: { api: emulator.restUrl, ...PATIENCE } })
  const rest = new REST({ api: emulator.restUrl, version: '10', ...PATIENCE }).setToken(emulator.token)
  const open = new REST({ api: emulator.restUrl, version: '10', ...PATIENCE })
  const probe: Probe = {
    emulator,
    client,
    rest,
    open,
    answer: () => null,
    callback: (interaction, body, withResponse = false) =>
      open.post(Routes.interactionCallback(interaction.id, interaction.token), {
        body,
        auth: false,
        query: new URLSearchParams({ with_response: String(withResponse) }),
      }),
    original: (interaction, messageId = '@original') =>
      Routes.webhookMessage(emulator.applicationId, interaction.token, messageId),
    stop: async () => {
      await client.destroy()
      await emulator.close()
    },
  }
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    const body = probe.answer(interaction)
    // Tests that expect a refusal send the callback themselves.
    if (body !== null) probe.callback(interaction, body).catch((error: unknown) => console.error(error))
  })
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(emulator.token)
  await ready
  return probe
}

/** Registers global commands as the bot would. */
export const register = (probe: Probe, commands: readonly unknown[]): Promise<unknown> => {
  return probe.rest.put(Routes.applicationCommands(probe.emulator.applicationId), { body: commands })
}

/** The error that a promise rejects with, or null. */
export const failureOf = async (
  promise: Promise<unknown>,
): Promise<{ code: unknown; status: unknown; rawError: unknown } | null> => {
  try {
    await promise
    return null
  } catch (error) {
    const { code, status, rawError } = error as { code: unknown; status: unknown; rawError: unknown } // DiscordAPIError
    return { code, status, rawError }
  }
}
