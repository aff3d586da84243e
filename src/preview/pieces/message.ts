import { MessageFlags, MessageType, type APIMessage } from 'discord-api-types/v10'
import { findMessage, isEphemeral } from '../../emulator/world/messages.ts'
import { fill } from '../page/fill.ts'
import type { MessageView } from '../protocol.ts'
import { componentPieces, filePart } from './components.ts'
import { channelSeen, type Eyes } from './eyes.ts'
import { markdown } from './markdown-pieces.ts'
import { originParts } from './origin.ts'
import { part, pressable, signButton, timePart, type Part, type Piece } from './piece.ts'
import { avatar, nameOf } from './user.ts'

/** A message as somebody sees it now. */
export const messageView = (message: APIMessage, eyes: Eyes): MessageView => ({
  message,
  look: messagePart(message, eyes),
})

/** A message as Discord shows one. */
const messagePart = (message: APIMessage, eyes: Eyes): Part => {
  switch (message.type) {
    case MessageType.ChannelPinnedMessage:
      return pinNotice(message, eyes)
    case MessageType.ThreadStarterMessage:
      return starter(message, eyes)
    default: {
      const { words } = eyes
      const isPrivate = isEphemeral(message)
      const body = part(
        'div',
        { class: 'body' },
        ...bodyPieces(message, eyes),
        ...threadLink(message, eyes),
        ...(isPrivate ? [onlyYou(message, eyes)] : []),
      )
      const asks = { ask: 'menu of', messageId: message.id } as const
      return article(message, isPrivate ? 'message ephemeral' : 'message', [
        ...originParts(message, eyes),
        avatar(message.author),
        body,
        ...inspectButton(message, eyes),
        // What only one person sees has no menu.
        ...(isPrivate ? [] : [signButton('more', words.more, 'more', asks, { 'aria-haspopup': 'menu' })]),
      ])
    }
  }
}

const article = ({ id }: APIMessage, looks: string, parts: readonly Piece[]): Part =>
  part('article', { class: looks, tabindex: -1, 'data-id': id }, ...parts)

/** What a message itself says. */
const bodyPieces = (message: APIMessage, eyes: Eyes): readonly Piece[] => {
  const { content, components = [], attachments, edited_timestamp: edited, flags = 0 } = message
  const { words } = eyes
  // A message of components shows its files where its components name them.
  const loose = (flags & MessageFlags.IsComponentsV2) === 0 ? attachments : []
  return [
    heading(message, eyes),
    ...((flags & MessageFlags.Loading) === 0 ? [] : [part('p', { class: 'thinking' }, words.thinking)]),
    ...(content === '' ? [] : [markdown(content, eyes)]),
    ...componentPieces(components, message, eyes),
    ...loose.map(({ url, filename }) => filePart(url, filename, words)),
    ...(edited === null ? [] : [part('span', { class: 'edited' }, words.edited)]),
  ]
}

const heading = ({ author, timestamp }: APIMessage, { words }: Eyes): Part =>
  part(
    'header',
    {},
    part('strong', { class: 'name' }, nameOf(author)),
    ...(author.bot === true ? [part('span', { class: 'badge' }, words.app)] : []),
    timePart(timestamp, 'short'),
  )

/** The line that says who pinned a message. */
const pinNotice = (message: APIMessage, { words }: Eyes): Part => {
  const messageId = message.message_reference?.message_id
  const jump =
    messageId === undefined ? [] : [pressable({ class: 'plain-link' }, words.jump, { ask: 'go to', messageId }), '・']
  const line = part(
    'p',
    {},
    part('strong', { class: 'name' }, nameOf(message.author)),
    words.pinned,
    ' ',
    ...jump,
    pressable({ class: 'plain-link' }, words.allPins, { ask: 'pins' }),
    ' ',
    timePart(message.timestamp, 'short'),
  )
  return article(message, 'message notice-line', [{ icon: 'pin' }, line])
}

/** The beginning of a thread: the message that it hangs on, as it is now. What is in it works as where it was posted. */
const starter = (message: APIMessage, eyes: Eyes): Part => {
  const { message_id: id = '', channel_id: channelId } = message.message_reference ?? {}
  const original = findMessage(eyes.world, id, channelId)?.wire
  if (original === undefined) return article(message, 'message notice-line', [part('p', {}, eyes.words.originalGone)])
  const body = part('div', { class: 'body' }, ...bodyPieces(original, eyes))
  return article(message, 'message', [avatar(original.author), body])
}

const threadLink = ({ id, channel_id: channelId }: APIMessage, eyes: Eyes): readonly Part[] => {
  const thread = channelSeen(eyes, id)
  // The first message of a forum post has the id of the post as well.
  if (thread === undefined || thread.parentId !== channelId) return []
  const label = fill(eyes.words.openThread, { name: thread.name })
  return [pressable({ class: 'thread-link' }, label, { ask: 'visit', channelId: id })]
}

const onlyYou = ({ id }: APIMessage, { words }: Eyes): Part =>
  part(
    'footer',
    {},
    { icon: 'eye' },
    part('span', {}, words.onlyYou),
    '・',
    pressable({ class: 'plain-link' }, words.dismiss, { ask: 'dismiss', messageId: id }),
  )

/** The way to what went over the wire, for whoever caused a message. */
const inspectButton = (
  { id, author, interaction_metadata: cause }: APIMessage,
  { user, words }: Eyes,
): readonly Part[] =>
  author.bot === true && cause?.user.id === user.id
    ? [signButton('more inspect', words.inspect, 'braces', { ask: 'inspect', message: id })]
    : []
