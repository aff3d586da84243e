import type { ChannelView, Snapshot } from '../protocol.ts'
import { button, element, tagElements } from './element.ts'
import type { Words } from './words.ts'

/** How a place is called. */
export const placeName = ({ name, kind }: ChannelView, words: Words): string => {
  if (kind === 'direct') return words.direct
  return kind === 'thread' ? name : `#${name}`
}

/** What is to be known of a place besides its name: the tags of a post, and whether it is closed. */
export const marksOf = ({ kind, tags, archived, locked }: ChannelView, words: Words): readonly HTMLElement[] =>
  tagElements([
    ...(kind === 'forum' ? [words.forum] : []),
    ...(kind === 'thread' ? tags : []),
    ...(archived ? [words.archived] : []),
    ...(locked ? [words.locked] : []),
  ])

/** The list of places: each server with its channels, their threads below them, and the direct message. */
export const placeList = (
  words: Words,
  { servers, channels, channelId }: Pick<Snapshot, 'servers' | 'channels' | 'channelId'>,
  moveTo: (channelId: string) => void,
): readonly HTMLElement[] => {
  const line = (channel: ChannelView): HTMLElement => {
    const { id, kind } = channel
    const place = button(
      { class: `place ${kind}`, 'aria-current': id === channelId ? 'page' : undefined },
      element('span', { class: 'place-name' }, placeName(channel, words)),
      () => moveTo(id),
    )
    place.append(...marksOf(channel, words))
    // An archived thread is found in its forum or on its message.
    const threads = channels.filter((one) => one.parentId === id && (!one.archived || one.id === channelId))
    const below = threads.length === 0 ? [] : [element('ul', {}, ...threads.map(line))]
    return element('li', {}, place, ...below)
  }
  const group = (title: string, serverId: string | null): readonly HTMLElement[] => {
    const top = channels.filter((channel) => channel.serverId === serverId && channel.parentId === null)
    return top.length === 0 ? [] : [element('h2', {}, title), element('ul', {}, ...top.map(line))]
  }
  return [
    ...servers.flatMap(({ id, name, locale }) => group(`${name} (${words.languages[locale] ?? locale})`, id)),
    ...group(words.directMessages, null),
  ]
}
