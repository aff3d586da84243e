import { fill } from '../page/fill.ts'
import type { ChannelView, Surroundings } from '../protocol.ts'
import type { Words } from '../words/page.ts'
import { part, pressable, tagParts, type Part } from './piece.ts'

/** How a place is called. */
export const placeName = ({ name, kind }: ChannelView, words: Words): string => {
  if (kind === 'direct') return words.direct
  return kind === 'thread' ? name : `#${name}`
}

/** What is to be known of a place besides its name: the tags of a post, and whether it is closed. */
export const marksOf = ({ kind, tags, archived, locked }: ChannelView, words: Words): readonly Part[] =>
  tagParts([
    ...(kind === 'forum' ? [words.forum] : []),
    ...(kind === 'thread' ? tags : []),
    ...(archived ? [words.archived] : []),
    ...(locked ? [words.locked] : []),
  ])

/** The list of places: each server with its channels, their threads below them, and the direct message. */
export const placeList = (
  { servers, channels }: Pick<Surroundings, 'servers' | 'channels'>,
  channelId: string,
  words: Words,
): readonly Part[] => {
  const line = (channel: ChannelView): Part => {
    const { id, kind } = channel
    const place = pressable(
      { class: `place ${kind}`, 'aria-current': id === channelId ? 'page' : undefined },
      [part('span', { class: 'place-name' }, placeName(channel, words)), ...marksOf(channel, words)],
      { ask: 'visit', channelId: id },
    )
    // An archived thread is found in its forum or on its message.
    const threads = channels.filter((one) => one.parentId === id && (!one.archived || one.id === channelId))
    return part('li', {}, place, ...(threads.length === 0 ? [] : [part('ul', {}, ...threads.map(line))]))
  }
  const group = (title: string, serverId: string | null): readonly Part[] => {
    const top = channels.filter((channel) => channel.serverId === serverId && channel.parentId === null)
    return top.length === 0 ? [] : [part('h2', {}, title), part('ul', {}, ...top.map(line))]
  }
  return [
    ...servers.flatMap(({ id, name, locale }) =>
      group(fill(words.server, { name, language: words.languages[locale] ?? locale }), id),
    ),
    ...group(words.directMessages, null),
  ]
}
