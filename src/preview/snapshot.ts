import { ApplicationCommandType } from 'discord-api-types/v10'
import type { User } from '../emulator/world/types.ts'
import type { World } from '../emulator/world/world.ts'
import { permissionViews } from './bot-permissions.ts'
import { channelView } from './channel-view.ts'
import { commandView } from './command-view.ts'
import { newPostView } from './new-post.ts'
import { fill } from './page/fill.ts'
import { barOf } from './pieces/bar.ts'
import { beginningOf } from './pieces/beginning.ts'
import { eyesOf } from './pieces/eyes.ts'
import { messageView } from './pieces/message.ts'
import { placeList, placeName } from './pieces/nav.ts'
import { pinList } from './pieces/pins.ts'
import { channelsOf, peopleOf, type Somebody } from './places.ts'
import type { PersonView, Snapshot, Surroundings } from './protocol.ts'

/** Everything the page shows, as one person sees it now. */
export const snapshotOf = (world: World, somebody: Somebody): Snapshot => {
  const { user, channel, person } = somebody
  const eyes = eyesOf(world, somebody)
  return {
    ...surroundingsOf(world, somebody),
    person: { ...personView(user), id: user.id, locale: user.locale },
    people: peopleOf(world).map(personView),
    channelId: channel.id,
    prompt: fill(eyes.words.message, { place: placeName(channelView(world, channel), eyes.words) }),
    messages: person.sees().map((message) => messageView(message, eyes)),
    words: eyes.words,
  }
}

/** What is around the messages, as one person sees it now. */
export const surroundingsOf = (world: World, somebody: Somebody): Surroundings => {
  const { user, person } = somebody
  // As they are now: the language and the channel may have changed since the stream began.
  const { words } = eyesOf(world, somebody)
  const locale = world.users.get(user.id)?.locale ?? user.locale
  const channel = world.channels.get(somebody.channel.id) ?? somebody.channel
  const seen = channelsOf(world, user)
  const around = { locale, channels: seen.filter(({ guildId }) => guildId === channel.guildId) }
  const messages = person.sees()
  const pins = (world.pins.get(channel.id) ?? []).flatMap((pin) => messages.filter(({ id }) => id === pin.messageId))
  const guilds = [...world.guilds.values()]
  const servers = guilds.map(({ id, name, preferredLocale }) => ({ id, name, locale: preferredLocale }))
  const channels = seen.map((one) => channelView(world, one))
  const here = channelView(world, channel)
  const parent = channels.find(({ id }) => id === channel.parentId)
  return {
    servers,
    channels,
    places: placeList({ servers, channels }, channel.id, words),
    bar: barOf(here, parent, words),
    beginning: beginningOf(here, channels, words),
    commands: person.palette().map((command) => commandView(command, around)),
    messageCommands: person
      .palette(ApplicationCommandType.Message)
      .map(({ command, name }) => ({ name: command.name, label: name })),
    pins: pinList(pins, words),
    may: person.mayByHand(),
    newPost: newPostView(channel, person, words),
    permissions: permissionViews(world, channel.guildId),
  }
}

const personView = ({ name, displayName }: User): PersonView => ({ name, displayName })
