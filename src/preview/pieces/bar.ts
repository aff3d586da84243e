import type { BarView, ChannelView } from '../protocol.ts'
import type { Words } from '../words/page.ts'
import { placeName } from './nav.ts'
import { part, signButton, tagParts } from './piece.ts'

/** The line of a channel, and of the one that it belongs to if it is a thread. */
export const barOf = (channel: ChannelView, parent: ChannelView | undefined, words: Words): BarView => {
  const opens = { 'aria-haspopup': 'dialog' }
  const above = parent === undefined ? [] : [part('span', { class: 'above' }, `${placeName(parent, words)} › `)]
  return {
    title: [
      part('h2', {}, ...above, placeName(channel, words)),
      ...(channel.kind === 'thread' ? tagParts(channel.tags) : []),
    ],
    tools: [
      ...(channel.kind === 'forum' ? [] : [signButton('tool', words.pins, 'pin', { ask: 'pins' }, opens)]),
      ...(channel.serverId === null
        ? []
        : [signButton('tool', words.serverSettings, 'gear', { ask: 'server settings' }, opens)]),
    ],
  }
}
