import type { APIMessage, APIUser } from 'discord-api-types/v10'
import type { ChannelView } from '../protocol.ts'
import { componentElements, fileElement } from './components.ts'
import type { Use } from './controls.ts'
import { button, element, icon, signButton } from './element.ts'
import { excerptOf } from './excerpt.ts'
import { markdown } from './markdown-elements.ts'

// Bits of a message's flags (Discord docs, Message Flags).
const ephemeral = 1 << 6
const loading = 1 << 7
const componentsV2 = 1 << 15

// Discord docs, Message Types.
const pinNotice = 6

/** Whether the bot is still at work on a message. */
export const isLoading = ({ flags }: APIMessage): boolean => ((flags ?? 0) & loading) !== 0

/** What a message can do besides what its parts do. */
export type MessageUse = Use & {
  readonly dismiss: (messageId: string) => void
  readonly goTo: (messageId: string) => void
  /** A message of this channel that the page knows. */
  readonly find: (messageId: string) => APIMessage | undefined
  /** Opens the menu of a message, at a point of the window or below the button that asked for it. */
  readonly openMenu: (message: APIMessage, from: HTMLElement, at?: { readonly x: number; readonly y: number }) => void
  readonly openPins: () => void
  /** The button that shows what went over the wire for a message. */
  readonly inspectButton: (message: APIMessage) => readonly HTMLElement[]
  /** What a command of a message's menu is called in the person's language. */
  readonly menuLabel: (name: string) => string
  /** The thread that hangs on a message. */
  readonly threadOn: (messageId: string) => ChannelView | undefined
}

/** A message as Discord shows one. */
export const messageElement = (message: APIMessage, use: MessageUse): HTMLElement => {
  if (message.type === pinNotice) return pinElement(message, use)
  const flags = message.flags ?? 0
  const isEphemeral = (flags & ephemeral) !== 0
  const { words } = use
  const body = element('div', { class: 'body' }, heading(message, use))
  if (isLoading(message)) body.append(element('p', { class: 'thinking' }, words.thinking))
  if (message.content !== '') body.append(markdown(message.content, use))
  body.append(...componentElements(message.components ?? [], message, use))
  // A message of components shows its files where its components name them.
  const loose = (flags & componentsV2) === 0 ? message.attachments : []
  body.append(...loose.map(({ url, filename }) => fileElement(url, filename, words)))
  if (message.edited_timestamp !== null) body.append(element('span', { class: 'edited' }, words.edited))
  const thread = use.threadOn(message.id)
  if (thread !== undefined) {
    body.append(button({ class: 'thread-link' }, words.openThread(thread.name), () => use.visit(thread.id)))
  }
  if (isEphemeral) body.append(onlyYou(message, use))
  const made = element('article', { class: isEphemeral ? 'message ephemeral' : 'message', tabindex: -1 })
  made.dataset['id'] = message.id
  const origin = originLine(message, use)
  if (origin !== null) made.append(origin)
  made.append(avatar(message.author), body, ...use.inspectButton(message))
  // What only one person sees has no menu.
  if (!isEphemeral) made.append(menuButton(made, message, use))
  return made
}

const menuButton = (made: HTMLElement, message: APIMessage, { words, openMenu }: MessageUse): HTMLElement => {
  const opener = signButton('more', words.more, icon('more'), () => openMenu(message, opener), {
    'aria-haspopup': 'menu',
  })
  made.addEventListener('contextmenu', (event) => {
    // On a link, the browser's own menu is wanted.
    if (event.target instanceof Element && event.target.closest('a') !== null) return
    event.preventDefault()
    openMenu(message, event.target instanceof HTMLButtonElement ? event.target : opener, {
      x: event.clientX,
      y: event.clientY,
    })
  })
  return opener
}

/** How somebody is called. */
export const nameOf = ({ global_name, username }: APIUser): string => global_name ?? username

const avatar = (user: APIUser): HTMLElement =>
  element(
    'span',
    { class: user.bot === true ? 'avatar app' : `avatar shade-${Number(BigInt(user.id) % 4n)}`, 'aria-hidden': 'true' },
    user.bot === true ? '論' : ([...nameOf(user)][0] ?? ''),
  )

const timeElement = (timestamp: string, { words }: Use): HTMLElement => {
  const time = new Intl.DateTimeFormat(words.locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(timestamp))
  return element('time', { datetime: timestamp }, time)
}

const heading = ({ author, timestamp }: APIMessage, use: Use): HTMLElement =>
  element(
    'header',
    {},
    element('strong', { class: 'name' }, nameOf(author)),
    ...(author.bot === true ? [element('span', { class: 'badge' }, use.words.app)] : []),
    timeElement(timestamp, use),
  )

/** The line that says who pinned a message. */
const pinElement = (
  { id, author, timestamp, message_reference: reference }: APIMessage,
  use: MessageUse,
): HTMLElement => {
  const { words, goTo, openPins } = use
  const target = reference?.message_id
  const made = element(
    'article',
    { class: 'message notice-line', tabindex: -1 },
    icon('pin'),
    element(
      'p',
      {},
      element('strong', { class: 'name' }, nameOf(author)),
      words.pinned,
      ' ',
      ...(target === undefined ? [] : [button({ class: 'plain-link' }, words.jump, () => goTo(target)), '・']),
      button({ class: 'plain-link' }, words.allPins, openPins),
      ' ',
      timeElement(timestamp, use),
    ),
  )
  made.dataset['id'] = id
  return made
}

/** Above an answer: which command it answers, or which earlier message. */
const originLine = (message: APIMessage, use: MessageUse): HTMLElement | null => {
  const { words, goTo, find } = use
  const { interaction, message_reference: reference } = message
  if (interaction !== undefined) {
    const { user, name } = interaction
    // Only a command of a message's menu has a message to be used on, and it is written without a slash.
    const isOfMenu = 'target_message_id' in (message.interaction_metadata ?? {})
    return element(
      'div',
      { class: 'origin' },
      avatar(user),
      element('span', {}, element('strong', {}, nameOf(user)), words.used(isOfMenu ? use.menuLabel(name) : `/${name}`)),
    )
  }
  const target = reference?.message_id
  if (target === undefined) return null
  const original = find(target)
  if (original === undefined) return element('div', { class: 'origin' }, words.originalGone)
  return element(
    'div',
    { class: 'origin' },
    avatar(original.author),
    element('strong', {}, nameOf(original.author)),
    button({ class: 'jump', title: words.original }, excerptOf(original) || words.original, () => goTo(target)),
  )
}

const onlyYou = ({ id }: APIMessage, { words, dismiss }: MessageUse): HTMLElement =>
  element(
    'footer',
    {},
    icon('eye'),
    element('span', {}, words.onlyYou),
    '・',
    button({ class: 'plain-link' }, words.dismiss, () => dismiss(id)),
  )
