import { channelSeen, type Eyes } from './eyes.ts'
import { placeName } from './nav.ts'
import { part, pressable, type Part, type Piece } from './piece.ts'

const toMessage = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:@me|\d+)\/(\d+)(?:\/(\d+))?$/

/** A link as Discord's client follows it: one to a message stays inside (Discord, message links), any other opens a new tab. */
export const linkPart = (url: string, looks: string, label: readonly Piece[], { words }: Eyes): Part => {
  const [, channelId, messageId] = toMessage.exec(url) ?? []
  if (channelId !== undefined) {
    const place = messageId === undefined ? { channelId } : { channelId, messageId }
    return pressable({ class: looks }, label, { ask: 'visit', ...place })
  }
  // A button that leaves the page says so, as its looks do not.
  const leaves = looks === '' ? [] : [part('span', { class: 'unseen' }, words.opensLink)]
  return part('a', { ...leaving(url), title: `${url} ${words.opensLink}`, class: looks }, ...label, ...leaves)
}

/** What an address outside needs: a tab of its own, which learns nothing of the page. */
export const leaving = (url: string): { readonly href: string; readonly target: string; readonly rel: string } => ({
  href: url,
  target: '_blank',
  rel: 'noopener noreferrer',
})

/** The name of a channel, as a way there. */
export const channelPart = (id: string, eyes: Eyes): Part => {
  const channel = channelSeen(eyes, id)
  return channel === undefined
    ? part('span', { class: 'mention' }, eyes.words.unknownChannel)
    : pressable({ class: 'mention' }, placeName(channel, eyes.words), { ask: 'visit', channelId: id })
}
