import { ApplicationCommandType } from 'discord-api-types/v10'
import type { User } from '../emulator/world/types.ts'
import type { World } from '../emulator/world/world.ts'
import { permissionViews } from './bot-permissions.ts'
import { channelView } from './channel-view.ts'
import { commandView } from './command-view.ts'
import { newPostView } from './new-post.ts'
import { channelsOf, peopleOf, type Somebody } from './places.ts'
import type { PersonView, Snapshot, Surroundings } from './protocol.ts'

/** Everything the page shows, as one person sees it now. */
export const snapshotOf = (world: World, somebody: Somebody): Snapshot => {
  const { user, channel, person } = somebody
  return {
    ...surroundingsOf(world, somebody),
    person: { ...personView(user), id: user.id, locale: user.locale },
    people: peopleOf(world).map(personView),
    channelId: channel.id,
    messages: person.sees(),
  }
}

/** What is around the messages, as one person sees it now. */
export const surroundingsOf = (world: World, { user, channel, person }: Somebody): Surroundings => {
  const channels = channelsOf(world, user)
  // As it is now: the language may have changed since the stream began.
  const locale = world.users.get(user.id)?.locale ?? user.locale
  const around = { locale, channels: channels.filter(({ guildId }) => guildId === channel.guildId) }
  const messages = person.sees()
  return {
    servers: [...world.guilds.values()].map(({ id, name, preferredLocale }) => ({ id, name, locale: preferredLocale })),
    channels: channels.map((one) => channelView(world, one)),
    commands: person.palette().map((command) => commandView(command, around)),
    messageCommands: person
      .palette(ApplicationCommandType.Message)
      .map(({ command, name }) => ({ name: command.name, label: name })),
    pins: (world.pins.get(channel.id) ?? []).flatMap(({ messageId }) => messages.filter(({ id }) => id === messageId)),
    may: person.mayByHand(),
    newPost: newPostView(channel, person, locale),
    permissions: permissionViews(world, channel.guildId),
  }
}

const personView = ({ name, displayName }: User): PersonView => ({ name, displayName })
