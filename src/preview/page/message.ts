import type { APIMessage, APIUser } from 'discord-api-types/v10'
import { componentElements } from './components.ts'
import type { Use } from './controls.ts'
import { button, element, icon } from './element.ts'
import { markdown } from './markdown-elements.ts'

// Bits of a message's flags (Discord docs, Message Flags).
const ephemeral = 1 << 6
const loading = 1 << 7

/** What a message can do besides what its parts do. */
export type MessageUse = Use & {
  readonly dismiss: (messageId: string) => void
  readonly goTo: (messageId: string) => void
}

/** A message as Discord shows one. */
export const messageElement = (message: APIMessage, use: MessageUse): HTMLElement => {
  const flags = message.flags ?? 0
  const isEphemeral = (flags & ephemeral) !== 0
  const { words } = use
  const body = element('div', { class: 'body' }, heading(message, use))
  if ((flags & loading) !== 0) body.append(element('p', { class: 'thinking' }, words.thinking))
  if (message.content !== '') body.append(markdown(message.content, words))
  body.append(...componentElements(message.components ?? [], message, use))
  for (const { filename } of message.attachments) {
    body.append(element('div', { class: 'box file' }, icon('file'), filename))
  }
  if (message.edited_timestamp !== null) body.append(element('span', { class: 'edited' }, words.edited))
  if (isEphemeral) body.append(onlyYou(message, use))
  const made = element('article', { class: isEphemeral ? 'message ephemeral' : 'message', tabindex: -1 })
  made.dataset['id'] = message.id
  const origin = originLine(message, use)
  if (origin !== null) made.append(origin)
  made.append(avatar(message.author), body)
  return made
}

const nameOf = ({ global_name, username }: APIUser): string => global_name ?? username

const avatar = (user: APIUser): HTMLElement =>
  element(
    'span',
    { class: user.bot === true ? 'avatar app' : `avatar shade-${Number(BigInt(user.id) % 4n)}`, 'aria-hidden': 'true' },
    user.bot === true ? '論' : ([...nameOf(user)][0] ?? ''),
  )

const heading = ({ author, timestamp }: APIMessage, { words }: Use): HTMLElement => {
  const time = new Intl.DateTimeFormat(words.locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(timestamp))
  return element(
    'header',
    {},
    element('strong', { class: 'name' }, nameOf(author)),
    ...(author.bot === true ? [element('span', { class: 'badge' }, words.app)] : []),
    element('time', { datetime: timestamp }, time),
  )
}

/** Above an answer: which command it answers, or that it answers an earlier message. */
const originLine = (message: APIMessage, { words, goTo }: MessageUse): HTMLElement | null => {
  const { interaction, message_reference: reference } = message
  if (interaction !== undefined) {
    const { user, name } = interaction
    return element(
      'div',
      { class: 'origin' },
      avatar(user),
      element('span', {}, element('strong', {}, nameOf(user)), words.used(`/${name}`)),
    )
  }
  const target = reference?.message_id
  if (target === undefined) return null
  const jump = button({ class: 'jump' }, words.original, () => goTo(target))
  return element('div', { class: 'origin' }, jump)
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
