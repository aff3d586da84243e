import type { ChannelView } from '../protocol.ts'
import { element, icon, signButton, tagElements } from './element.ts'
import { placeName } from './nav.ts'
import type { Words } from './words.ts'

/** What the line above the messages asks of the page. */
export type BarUse = {
  readonly openPins: () => void
  readonly openSettings: () => void
  /** The buttons of what stands beside the messages. */
  readonly panels: readonly HTMLElement[]
}

/** The line above the messages: where the person is, the pins of the channel, and the settings of its server. */
export const channelBar = (
  words: Words,
  channel: ChannelView,
  parent: ChannelView | undefined,
  use: BarUse,
): readonly HTMLElement[] => {
  const tool = (label: string, picture: 'pin' | 'gear', act: () => void): HTMLElement =>
    signButton('tool', label, icon(picture), act, { 'aria-haspopup': 'dialog' })
  const above = parent === undefined ? [] : [element('span', { class: 'above' }, `${placeName(parent, words)} › `)]
  return [
    element('h2', {}, ...above, placeName(channel, words)),
    ...(channel.kind === 'thread' ? tagElements(channel.tags) : []),
    element(
      'div',
      { class: 'tools' },
      ...use.panels,
      ...(channel.kind === 'forum' ? [] : [tool(words.pins, 'pin', use.openPins)]),
      ...(channel.serverId === null ? [] : [tool(words.serverSettings, 'gear', use.openSettings)]),
    ),
  ]
}
