import type { EventBus } from '../events.ts'
import { createEventBus } from '../events.ts'
import type { InteractionRecord } from '../interactions/record.ts'
import { createSnowflakes } from './snowflake.ts'
import type { Channel, Guild, Pin, RegisteredCommand, StoredFile, StoredMessage, User } from './types.ts'

/** The identity of the bot in the world. */
export type Application = {
  readonly id: string
  readonly botId: string
}

/**
 * The state of the local Discord. The records in the tables are readonly and replaced as a whole;
 * change them through the functions of this folder, which also tell the subscribers.
 */
export type World = {
  readonly application: Application
  readonly clock: () => number
  readonly nextId: () => string
  readonly events: EventBus
  readonly users: Map<string, User>
  readonly guilds: Map<string, Guild>
  readonly channels: Map<string, Channel>
  /** Messages by channel id, oldest first; ephemeral ones included. */
  readonly messages: Map<string, readonly StoredMessage[]>
  /** Pins by channel id, newest first. */
  readonly pins: Map<string, readonly Pin[]>
  readonly commands: Map<string, RegisteredCommand>
  readonly interactions: Map<string, InteractionRecord>
  readonly files: Map<string, StoredFile>
}

/**
 * Makes a world with nobody in it but the bot.
 * @param clock milliseconds since 1970; the machine's clock unless told
 */
export const emptyWorld = (application: Application, clock: () => number = Date.now): World => {
  const bot = {
    id: application.botId,
    name: 'ronten',
    displayName: 'Ronten',
    bot: true,
    locale: 'en-US',
  } satisfies User
  return {
    application,
    clock,
    nextId: createSnowflakes(clock),
    events: createEventBus(),
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    pins: new Map(),
    commands: new Map(),
    interactions: new Map(),
    files: new Map(),
  }
}
