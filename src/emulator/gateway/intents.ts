import { GatewayIntentBits as Intent } from 'discord-api-types/v10'
import type { EmulatorEvent } from '../events.ts'
import type { Channel } from '../world/types.ts'
import type { World } from '../world/world.ts'

/** Intents that need an approval the application does not have: asking for one closes the connection with 4014. */
export const PRIVILEGED_INTENTS = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent

/** Every intent that exists; another bit closes the connection with 4013. */
export const ALL_INTENTS = Object.values(Intent)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0)

const channelOf = (world: World, event: EmulatorEvent): Channel | undefined => {
  switch (event.type) {
    case 'message-created':
    case 'message-updated':
      return world.channels.get(event.message.channel_id)
    case 'message-deleted':
    case 'pins-changed':
    case 'channel-created':
      return world.channels.get(event.channelId)
    default:
      return undefined
  }
}

/**
 * The intent without which the bot does not hear of an event; 0 for events that need none, null for events that are not
 * sent at all. Source: Discord docs, Gateway, "List of Intents".
 */
export const intentFor = (world: World, event: EmulatorEvent): number | null => {
  const direct = channelOf(world, event)?.guildId === null
  switch (event.type) {
    case 'interaction-started':
    case 'guild-left':
      return event.type === 'guild-left' ? Intent.Guilds : 0
    case 'message-created':
    case 'message-updated':
    case 'message-deleted':
      if (event.visibleTo !== null) return null
      return direct ? Intent.DirectMessages : Intent.GuildMessages
    case 'pins-changed':
      return direct ? Intent.DirectMessages : Intent.Guilds
    case 'channel-created':
      return direct ? null : Intent.Guilds
    default:
      return null
  }
}
