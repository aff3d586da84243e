import type { World } from '../emulator/world/world.ts'
import { commandView } from './command-view.ts'
import type { Snapshot } from './protocol.ts'
import { channelsOf, type Somebody } from './places.ts'

/** Everything the page shows, as one person sees it now. */
export const snapshotOf = (world: World, { user, channel, person }: Somebody): Snapshot => {
  const { id, displayName, locale } = user
  return {
    person: { id, displayName, locale },
    channelId: channel.id,
    channels: channelsOf(world, user).map(({ id: channelId, name, guildId }) => ({
      id: channelId,
      name,
      guild: guildId === null ? null : (world.guilds.get(guildId)?.name ?? null),
    })),
    commands: person.palette().map((command) => commandView(command, locale)),
    messages: person.sees(),
  }
}
