import type { ChannelView } from '../protocol.ts'
import { button, element, icon } from './element.ts'
import { placeName } from './nav.ts'
import type { Words } from './words.ts'

/** What the line above the messages asks of the page. */
export type BarUse = {
  readonly openPins: () => void
  readonly openSettings: () => void
}

/** The line above the messages: where the person is, the pins of the channel, and the settings of its server. */
export const channelBar = (
  words: Words,
  channel: ChannelView,
  parent: ChannelView | undefined,
  use: BarUse,
): readonly HTMLElement[] => {
  const tool = (label: string, picture: 'pin' | 'gear', act: () => void): HTMLElement =>
    button({ class: 'tool', 'aria-label': label, title: label, 'aria-haspopup': 'dialog' }, icon(picture), act)
  const above = parent === undefined ? [] : [element('span', { class: 'above' }, `${placeName(parent, words)} › `)]
  return [
    element('h2', {}, ...above, placeName(channel, words)),
    ...(channel.kind === 'thread' ? channel.tags.map((tag) => element('span', { class: 'tag' }, tag)) : []),
    element(
      'div',
      { class: 'tools' },
      ...(channel.kind === 'forum' ? [] : [tool(words.pins, 'pin', use.openPins)]),
      ...(channel.serverId === null ? [] : [tool(words.serverSettings, 'gear', use.openSettings)]),
    ),
  ]
}
