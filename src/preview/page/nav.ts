import type { ChannelView, Snapshot } from '../protocol.ts'
import { button, element } from './element.ts'
import type { Words } from './words.ts'

/** How a place is called. */
export const placeName = ({ name, kind }: ChannelView, words: Words): string => {
  if (kind === 'direct') return words.direct
  return kind === 'thread' ? name : `#${name}`
}

/** The list of places: each server with its channels, their threads below them, and the direct message. */
export const placeList = (
  words: Words,
  { servers, channels, channelId }: Pick<Snapshot, 'servers' | 'channels' | 'channelId'>,
  moveTo: (channelId: string) => void,
): readonly HTMLElement[] => {
  const line = (channel: ChannelView): HTMLElement => {
    const { id, kind, tags, archived, locked } = channel
    const marks = [
      ...(kind === 'forum' ? [words.forum] : []),
      ...(kind === 'thread' ? tags : []),
      ...(archived ? [words.archived] : []),
      ...(locked ? [words.locked] : []),
    ]
    const place = button(
      { class: `place ${kind}`, 'aria-current': id === channelId ? 'page' : undefined },
      element('span', { class: 'place-name' }, placeName(channel, words)),
      () => moveTo(id),
    )
    place.append(...marks.map((mark) => element('span', { class: 'tag' }, mark)))
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
